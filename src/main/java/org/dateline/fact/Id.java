package org.dateline.fact;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a thing below the base IRI: shared over the whole store ({@code barrage}), or local to an article
 * ({@code al-monitor-2020-12-20/pompeo-statement}).
 *
 * @param article the article to which it is local; empty when shared
 * @param name NFC letters, marks, digits, {@code .}, {@code _}, {@code -}, first a letter or digit, at most
 *     {@value #LONGEST} characters
 */
public record Id(String article, String name) implements Comparable<Id> {

    public static final int LONGEST = 120;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*");
    /** Path steps that the tool uses itself. */
    private static final Set<String> TAKEN = Set.of("proposition", "count", "graph", "quote");

    private static final Comparator<Id> ORDER =
            Comparator.comparing(Id::article).thenComparing(Id::name);

    public static Id shared(String name) {
        return new Id("", name);
    }

    public static Id local(String article, String name) {
        return new Id(article, name);
    }

    public boolean isShared() {
        return article.isEmpty();
    }

    /** The path below the base: {@code name} or {@code article/name}, not percent-encoded. */
    public String path() {
        return isShared() ? name : article + "/" + name;
    }

    /** What is wrong with a name, in words; empty when it may be used. */
    public static Optional<String> objectionTo(String name) {
        if (name.length() > LONGEST) {
            return Optional.of("is longer than %s characters".formatted(LONGEST));
        }
        if (TAKEN.contains(name)) {
            return Optional.of("is a word the tool uses itself in IRIs");
        }
        if (!java.text.Normalizer.isNormalized(name, java.text.Normalizer.Form.NFC)) {
            return Optional.of("is not in Unicode normal form C; write its accents as single characters");
        }
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("may only have letters, digits, '.', '_' and '-', and starts with a letter or digit");
    }

    @Override
    public int compareTo(Id other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return path();
    }
}
