package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dateline.Explanations;
import org.dateline.query.QueryRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "  dateline query who-blames-whom, then  dateline why 3",
            "  dateline why '\"Kataib Hezbollah\" backedBy iran'"
        })
final class WhyCommand implements Callable<ExitCode> {

    /** How explanations are written. */
    enum Format {
        TEXT,
        JSON
    }

    private static final Pattern ROW = Pattern.compile("[0-9]{1,9}");

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "THING|ROW|STATEMENT",
            description = {
                "An id, label, article/claim or IRI; the number of a row of the last table that query showed;",
                "or subject, key and value, in double quotes where it is not clear where they end."
            })
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
        Explanations explanations =
                new Explanations(store.folder(console), new Waiting(console, store).patience(), console.directory());
        Explanations.Manner manner = new Explanations.Manner(format == Format.JSON, language);
        try {
            console.out().print(isRow() ? explanations.row(row(), manner) : explanations.explain(words, manner));
            console.out().flush();
            return ExitCode.DONE;
        } catch (QueryRefusedException e) {
            return new Refusal(console, e).report();
        }
    }

    private boolean isRow() {
        return words.size() == 1 && ROW.matcher(words.getFirst()).matches();
    }

    private int row() {
        return Integer.parseInt(words.getFirst());
    }
}
