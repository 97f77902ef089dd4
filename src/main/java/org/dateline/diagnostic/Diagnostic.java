package org.dateline.diagnostic;

import java.util.Comparator;
import java.util.List;

/**
 * One problem found in what the user wrote.
 *
 * @param message what was found and what was expected, one line, no full stop needed
 * @param hints further lines, each a whole {@code word: text} such as {@code nearest: …} or {@code hint: …}
 */
public record Diagnostic(Place place, Severity severity, Problem problem, String message, List<String> hints)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::place)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::problem)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        hints = List.copyOf(hints);
    }

    /** By file, line, column, then severity: the order in which a reader walks through a file. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
