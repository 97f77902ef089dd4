package org.dateline.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Collects what is found wrong during one run; the same finding twice is kept once. Not for use by several threads. */
public final class Diagnostics {

    private final TreeSet<Diagnostic> found = new TreeSet<>();

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds a problem with its usual severity. */
    public void report(Place place, Problem problem, String message, String... hints) {
        add(new Diagnostic(place, problem.severity(), problem, message, List.of(hints)));
    }

    /** All findings by file, line and column. */
    public List<Diagnostic> sorted() {
        return new ArrayList<>(found);
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    public int count(Severity severity) {
        return (int) found.stream().filter(d -> d.severity() == severity).count();
    }
}
