package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.Questions.Question;
import org.dateline.Questions;
import org.dateline.answer.ResultFormat;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline query}: asks the store. */
@Command(
        name = "query",
        description = {
            "Asks the store: a question of the catalogue by its name, or SPARQL of your own.",
            "Without QUESTION the catalogue is listed, or SPARQL is read from a pipe."
        },
        footer = {
            "",
            "Examples:",
            "  dateline query timeline -p from=2020-11 -p to=2020-12",
            "  dateline query 'SELECT ?event ?place { ?event dl:place ?place }' -f csv",
            "",
            "SPARQL of your own sees the union of all graphs as its default graph; other servers may not.",
            "The usual prefixes (dl, schema, skos, rdfs, xsd …) need no PREFIX."
        })
final class QueryCommand implements Callable<ExitCode> {

    private static final String STDIN = "-";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "QUESTION",
            description = "A name of the catalogue, SPARQL text, a file ending in .rq, or - for standard input.")
    private Optional<String> question = Optional.empty();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "A parameter of the question, such as actor=iran or from=2020-11.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (labels), csv, tsv or json (complete IRIs). Default: ${DEFAULT-VALUE}")
    private ResultFormat format = ResultFormat.TABLE;

    @Option(names = "--queries", paramLabel = "DIR", description = "A folder with questions (*.rq) of your own.")
    private List<String> folders = new ArrayList<>();

    @Option(names = "--text", description = "Print the SPARQL, parameters filled in, instead of asking.")
    private boolean text;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up after this time. Default: ${DEFAULT-VALUE}")
    private int timeout;

    @Option(names = "--lang", paramLabel = "TAG", description = "Preferred language of labels in tables, such as ar.")
    private Optional<String> language = Optional.empty();

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        try {
            List<Path> more = folders.stream().map(console::resolve).toList();
            Questions questions = new Questions(store.folder(console), new Waiting(console, store).patience(), more);
            Optional<Question> asked = asked(questions.catalog());
            if (asked.isEmpty()) {
                list(questions.catalog());
            } else {
                answer(questions, asked.get());
            }
            return ExitCode.DONE;
        } catch (QueryRefusedException e) {
            throw wrong(e.place() + ": " + e.getMessage());
        }
    }

    private void answer(Questions questions, Question asked) throws IOException, QueryRefusedException {
        Questions.Manner manner = new Questions.Manner(format, Duration.ofSeconds(Math.max(1, timeout)), language);
        if (text) {
            console.out().print(questions.text(asked, manner));
            return;
        }
        long rows = questions.ask(asked, manner, console.out());
        console.out().flush();
        console.err().println(Findings.plural(rows, "row"));
    }

    /** What is asked; nothing when the catalogue is to be listed. */
    private Optional<Question> asked(QueryCatalog catalog) throws IOException {
        String argument = question.orElse(console.terminal() ? "" : STDIN);
        if (argument.isEmpty()) {
            return Optional.empty();
        }
        if (argument.equals(STDIN)) {
            String piped = new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
            return piped.isBlank() && question.isEmpty() ? Optional.empty() : Optional.of(own(piped, "standard input"));
        }
        if (argument.chars().anyMatch(c -> Character.isWhitespace(c) || c == '{')) {
            return Optional.of(own(argument, "query"));
        }
        return Optional.of(
                argument.endsWith(".rq")
                        ? own(Files.readString(console.resolve(argument)), argument)
                        : named(argument, catalog));
    }

    private Question own(String sparql, String file) {
        if (!parameters.isEmpty()) {
            throw wrong("-p is for questions of the catalogue; write the value into your SPARQL");
        }
        return new Question.Own(sparql, file);
    }

    private Question named(String name, QueryCatalog catalog) {
        if (catalog.find(name).isEmpty()) {
            List<String> near = catalog.near(name);
            throw wrong("there is no question '%s'%s"
                    .formatted(name, near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
        }
        return new Question.Named(name, parameters);
    }

    private void list(QueryCatalog catalog) {
        int width = catalog.queries().stream()
                .mapToInt(q -> q.name().length())
                .max()
                .orElse(0);
        catalog.queries().forEach(q -> console.out().printf("%-" + width + "s  %s%n", q.name(), q.summary()));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
