package org.dateline.push;

import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;

/** How a graph that came back differs from the one that was sent. */
final class Difference {

    private static final int MOST_SHOWN = 3;

    private final SortedSet<String> missing;
    private final SortedSet<String> strange;

    Difference(SortedSet<String> sent, SortedSet<String> found, Server server) {
        this.missing = without(sent, found);
        this.strange = without(found, sent);
    }

    private static SortedSet<String> without(SortedSet<String> lines, SortedSet<String> others) {
        SortedSet<String> rest = new TreeSet<>(lines);
        rest.removeAll(others);
        return rest;
    }

    /** Whether this kind of server is known to write terms so, and nothing else differs. */
    boolean isKnown() {
        return missing.isEmpty() && strange.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder("the number of triples is right, but the server has changed %s of them"
                .formatted(missing.size()));
        Iterator<String> others = strange.iterator();
        missing.stream().limit(MOST_SHOWN).forEach(line -> {
            words.append("\n  sent   ").append(line);
            words.append(others.hasNext() ? "\n  found  " + others.next() : "");
        });
        return words.toString();
    }
}
