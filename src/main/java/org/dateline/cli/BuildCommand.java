package org.dateline.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.BaseFixedException;
import org.dateline.BuildReport;
import org.dateline.GraphBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline build}: checks facts and puts them into the store. */
@Command(
        name = "build",
        description = {
            "Checks facts files and puts their articles into the store.",
            "Articles that are not given stay as they are. If anything is wrong, nothing is stored."
        })
final class BuildCommand implements Callable<ExitCode> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FactsOptions facts = new FactsOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "Begin of all IRIs made, fixed at the first build. Default: https://dateline.example/")
    private Optional<String> base = Optional.empty();

    @Option(names = "--prune", description = "Remove the articles that are not given from the store.")
    private boolean prune;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        requireBase();
        BuildReport report = build();
        Findings findings = new Findings(console, report);
        findings.print();
        if (report.hasErrors()) {
            console.err().printf("%s; nothing stored.%n", findings.problems());
        } else {
            console.err().printf("%s. %s.%n", summary(report), findings.quotes());
            report.remarks().forEach(remark -> console.err().println("dateline: warning: " + remark));
        }
        return findings.code();
    }

    private BuildReport build() throws IOException {
        try (Progress progress = new Progress(console)) {
            return new GraphBuilder(store.folder(console), new Waiting(console, store).patience(progress), progress)
                    .build(facts.request(console, base, prune));
        } catch (BaseFixedException fixed) {
            throw wrongBase(String.valueOf(fixed.getMessage()));
        }
    }

    /** What a build did, in one line: {@code Built 2 articles into .dateline, 1 unchanged: 310 quads}. */
    private String summary(BuildReport report) {
        StringBuilder summary = new StringBuilder("Built ")
                .append(Findings.plural(report.built().size(), "article"))
                .append(" into ")
                .append(console.shown(store.folder(console)));
        if (report.unchanged() > 0) {
            summary.append(", %s unchanged".formatted(report.unchanged()));
        }
        if (!report.removed().isEmpty()) {
            summary.append(", %s removed".formatted(report.removed().size()));
        }
        if (!report.built().isEmpty()) {
            summary.append(": ").append(Findings.plural(report.quads(), "quad"));
        }
        return summary.toString();
    }

    private void requireBase() {
        base.flatMap(BaseIri::objectionTo).ifPresent(objection -> {
            throw wrongBase("--base %s; found %s".formatted(objection, base.orElseThrow()));
        });
    }

    private CommandLine.ParameterException wrongBase(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
