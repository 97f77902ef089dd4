package org.dateline.push;

import java.util.Collection;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.dateline.store.CanonicalTerms;

/** How a graph that came back differs from the one that was sent, beyond what its server is known to do to values. */
final class Difference {

    private static final int MOST_SHOWN = 3;

    private final SortedSet<String> missing;
    private final SortedSet<String> strange;

    private Difference(SortedSet<String> sent, SortedSet<String> found) {
        this.missing = without(sent, found);
        this.strange = without(found, sent);
    }

    static Difference of(Collection<Triple> sent, Collection<Triple> found, Server server) {
        Function<Triple, String> form = server == Server.VIRTUOSO ? StoredForm::line : CanonicalTerms::line;
        return new Difference(lines(sent, form), lines(found, form));
    }

    private static SortedSet<String> lines(Collection<Triple> triples, Function<Triple, String> form) {
        SortedSet<String> lines = new TreeSet<>(CanonicalTerms.ORDER);
        triples.forEach(triple -> lines.add(form.apply(triple)));
        return lines;
    }

    private static SortedSet<String> without(SortedSet<String> lines, SortedSet<String> others) {
        SortedSet<String> rest = new TreeSet<>(lines);
        rest.removeAll(others);
        return rest;
    }

    boolean isNone() {
        return missing.isEmpty() && strange.isEmpty();
    }

    /** The first few triples that were changed, each as it was and as what it probably became. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder("the server has changed %s of its triples".formatted(missing.size()));
        Iterator<String> others = strange.iterator();
        missing.stream().limit(MOST_SHOWN).forEach(line -> {
            words.append("\n  sent   ").append(line);
            words.append(others.hasNext() ? "\n  found  " + others.next() : "");
        });
        return words.toString();
    }
}
