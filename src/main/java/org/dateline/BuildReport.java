package org.dateline;

import java.util.List;
import org.dateline.diagnostic.Diagnostic;
import org.dateline.diagnostic.Severity;

/**
 * What came of a check or a build.
 *
 * @param findings by file, line and column
 * @param files how many facts files were read
 * @param quotes how many quotes the given articles have
 * @param proven how many of them were found in their texts
 * @param built ids of the articles that were put into the store
 * @param unchanged how many articles the store already had as they are
 * @param removed ids of the articles that left the store
 * @param quads how many quads the given articles came to
 * @param remarks what went wrong beside the store, in sentences; the store is as it should be
 */
public record BuildReport(
        List<Diagnostic> findings,
        int files,
        int quotes,
        int proven,
        List<String> built,
        int unchanged,
        List<String> removed,
        long quads,
        List<String> remarks) {

    public BuildReport {
        findings = List.copyOf(findings);
        built = List.copyOf(built);
        removed = List.copyOf(removed);
        remarks = List.copyOf(remarks);
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** Whether nothing may be stored. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}
