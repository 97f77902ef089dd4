package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.dateline.BuildReport;
import org.dateline.diagnostic.FindingWriter;
import org.dateline.diagnostic.Severity;

/** Prints what a check or build found, on stderr: findings, how many quotes are proven, how many problems there are. */
final class Findings {

    private final Console console;
    private final BuildReport report;

    Findings(Console console, BuildReport report) {
        this.console = console;
        this.report = report;
    }

    void print() {
        FindingWriter writer = new FindingWriter(console.err(), console.directory());
        report.findings().forEach(writer::write);
    }

    /** How many quotes stand in their texts, and what to do about the others. */
    String quotes() {
        if (report.quotes() == 0) {
            return "No quotes";
        }
        int unproven = report.quotes() - report.proven();
        String proven = "%s of %s proven".formatted(report.proven(), plural(report.quotes(), "quote"));
        return unproven == 0 || report.hasErrors()
                ? proven
                : "%s; %s unproven, as the text is not at hand (--texts DIR)".formatted(proven, unproven);
    }

    /** How many errors and warnings; {@code no problems} when there are none. */
    String problems() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            long count = report.count(severity);
            if (count > 0) {
                counts.add(plural(count, severity.word()));
            }
        }
        return counts.isEmpty() ? "no problems" : String.join(", ", counts);
    }

    ExitCode code() {
        return report.hasErrors() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    static String plural(long count, String noun) {
        return count == 1 ? "1 " + noun : "%s %ss".formatted(count, noun);
    }
}
