package org.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.Questions;
import org.dateline.Questions.Manner;
import org.dateline.Questions.Outcome;
import org.dateline.Questions.Question;
import org.dateline.answer.AnswerKind;
import org.dateline.query.CatalogEntry;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryText;
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
            "Without QUESTION the catalogue is listed, or SPARQL is read from a pipe.",
            "With the name of a question, --help explains that question and its parameters."
        },
        footer = {
            "",
            "Examples:",
            "  dateline query timeline --help",
            "  dateline query timeline -p actor=Iran -p from=2020-11 -p to=2020-12",
            "  dateline query 'SELECT ?event ?place { ?event dl:place ?place }' -f csv",
            "",
            "A parameter takes an id, a label or an IRI, a code, or a date as in facts files (2020-11, 2020-11-18/..).",
            "Questions of your own are *.rq files in a folder given with --queries, in a folder queries beside the",
            "facts, or in that of $$DATELINE_CONFIG (else ~/.config/dateline); of one name the nearest is asked.",
            "SPARQL of your own sees the union of all graphs as its default graph; other servers may not.",
            "The usual prefixes (dl, schema, skos, rdfs, xsd …) need no PREFIX."
        })
final class QueryCommand implements Callable<ExitCode>, OwnHelp {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "QUESTION",
            description = "A name of the catalogue, SPARQL text, a file ending in .rq, or - for standard input.")
    private Optional<String> question = Optional.empty();

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "A parameter of the question, such as actor=iran or from=2020-11.")
    private List<String> parameters = new ArrayList<>();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    @Option(names = "--text", description = "Print the SPARQL, parameters filled in, instead of asking.")
    private boolean text;

    @Mixin
    private QuestionFolders folders = new QuestionFolders();

    @Mixin
    private StoreOptions store = new StoreOptions();

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        try {
            Manner manner = manner();
            QueryCatalog catalog = catalog();
            Optional<Question> asked = asked(catalog);
            if (asked.isEmpty()) {
                list(catalog);
                return ExitCode.DONE;
            }
            return answer(asked.get(), manner);
        } catch (QueryRefusedException e) {
            return new Refusal(console, e).report();
        }
    }

    private Manner manner() {
        try {
            return answer.manner(console);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean showHelp() throws IOException {
        String name = question.orElse("");
        if (name.isEmpty() || name.equals(AskedQuestion.STDIN) || AskedQuestion.isSparql(name)) {
            return false;
        }
        try {
            CatalogEntry entry = AskedQuestion.isFile(name)
                    ? CatalogEntry.of(console.resolve(name), name)
                    : reading(catalog()).entry(name);
            console.out().print(new QuestionHelp(entry.header(), entry));
            return true;
        } catch (QueryRefusedException e) {
            throw wrong(e.place() + ": " + e.getMessage());
        }
    }

    private QueryCatalog catalog() throws IOException {
        return folders.catalog(console, questions().foldersBesideFacts());
    }

    private Questions questions() {
        return new Questions(store.folder(console), new Waiting(console, store).patience());
    }

    private ExitCode answer(Question asked, Manner manner) throws IOException, QueryRefusedException {
        if (text) {
            console.out().print(questions().text(asked, manner));
            return ExitCode.DONE;
        }
        Outcome outcome = questions()
                .ask(asked, manner, console.out(), note -> console.err().println(note));
        console.out().flush();
        if (outcome.kind() != AnswerKind.TRUTH) {
            console.err().println(counted(outcome));
        }
        return answer.code(outcome);
    }

    private static String counted(Outcome outcome) {
        String noun = outcome.kind() == AnswerKind.ROWS ? "row" : "triple";
        String count = Findings.plural(outcome.count(), noun);
        return outcome.more() ? "first " + count + "; there are more" : count;
    }

    /** What is asked; nothing when the catalogue is to be listed. */
    private Optional<Question> asked(QueryCatalog catalog) throws IOException, QueryRefusedException {
        String argument = question.orElse(console.terminal() ? "" : AskedQuestion.STDIN);
        if (argument.isEmpty()) {
            return Optional.empty();
        }
        if (question.isEmpty()) {
            String piped = QueryText.read(console.in(), "standard input");
            return piped.isBlank()
                    ? Optional.empty()
                    : Optional.of(reading(catalog).piped(piped));
        }
        return Optional.of(reading(catalog).read(argument));
    }

    private AskedQuestion reading(QueryCatalog catalog) {
        return new AskedQuestion(console, catalog, parameters, spec);
    }

    private void list(QueryCatalog catalog) {
        console.out().print(new QuestionList(catalog));
        console.out().flush();
        reading(catalog).warnOfGoneFolders();
        console.err().println("dateline query NAME --help tells what a question takes and what it does not tell.");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
