package org.dateline.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.BuildReport;
import org.dateline.GraphBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline check}: finds the problems of facts and stores nothing. */
@Command(
        name = "check",
        description = {
            "Finds the problems of facts files and stores nothing.",
            "Every quote is looked for in its article's text where that is at hand. All problems of all files are told",
            "in one run, as file:line:column. Ids may also be those of an existing store."
        })
final class CheckCommand implements Callable<ExitCode> {

    private final Console console;

    @Mixin
    private FactsOptions facts = new FactsOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        BuildReport report = check();
        Findings findings = new Findings(console, report);
        findings.print();
        console.err()
                .printf(
                        "%s: %s. %s.%n",
                        Findings.plural(report.files(), "file"), findings.problems(), findings.quotes());
        return findings.code();
    }

    private BuildReport check() throws IOException {
        try (Progress progress = new Progress(console)) {
            return new GraphBuilder(store.folder(console), new Waiting(console, store).patience(progress), progress)
                    .check(facts.request(console, Optional.empty(), false));
        }
    }
}
