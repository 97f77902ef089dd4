package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.Explanations;
import org.dateline.explanation.UnknownNameException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline why}: explains one thing or statement. */
@Command(
        name = "why",
        description = {
            "Explains one thing or statement: what the graph says, on whose word, with which words,",
            "and at which line of which facts file. Of what no article asserts it tells who only claims or denies it."
        },
        footer = {
            "",
            "Examples:",
            "  dateline why barrage",
            "  dateline why 'barrage agent iran-backed-militias'",
            "  dateline why '\"Kataib Hezbollah\" backedBy iran'"
        })
final class WhyCommand implements Callable<ExitCode> {

    /** How explanations are written. */
    enum Format {
        TEXT,
        JSON
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "THING|STATEMENT",
            description = "An id, label, article/claim or IRI; or subject, key and value,"
                    + " in double quotes where they have blanks.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(names = "--lang", paramLabel = "TAG", description = "Preferred language of labels, such as ar.")
    private Optional<String> language = Optional.empty();

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        Explanations explanations = new Explanations(
                store.folder(console), new Waiting(console, store).patience(), console.directory());
        try {
            console.out().print(explanations.explain(words, new Explanations.Manner(format == Format.JSON, language)));
            console.out().flush();
            return ExitCode.DONE;
        } catch (UnknownNameException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
