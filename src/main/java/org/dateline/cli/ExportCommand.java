package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.GraphExporter;
import org.dateline.GraphExporter.Target;
import org.dateline.Questions;
import org.dateline.Questions.Question;
import org.dateline.diagnostic.WorkListener;
import org.dateline.export.BulkFiles;
import org.dateline.export.GraphFormat;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline export}: writes the graphs of the store. */
@Command(
        name = "export",
        description = {
            "Writes all graphs of the store: to FILE in the format its name ends with, else TriG to stdout.",
            "TriG, N-Quads and JSON-LD keep one graph an article. Turtle, N-Triples and RDF/XML merge them, for tools",
            "that know no named graphs. The same store gives the same bytes."
        },
        footer = {
            "",
            "Examples:",
            "  dateline export facts.ttl.gz",
            "  dateline export --protege facts.ttl",
            "  dateline export -f jsonld --article al-monitor-2020-12-20 --no-ontology",
            "  dateline export places.rdf --query 'CONSTRUCT { ?p dl:partOf ?w } { ?p dl:partOf ?w }'",
            "  dateline export --bulk parts --describe --licence https://creativecommons.org/licenses/by/4.0/"
        })
final class ExportCommand implements Callable<ExitCode> {

    /** What {@code -f} takes. */
    static final class Endings implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(GraphFormat.values()).map(GraphFormat::ending).iterator();
        }
    }

    private static final long PART_SIZE = 1_000_000;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Replaced as a whole when all is written; compressed where its name ends with .gz.")
    private Optional<String> file = Optional.empty();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = Endings.class,
            description = "trig, nq, ttl, nt, rdf or jsonld, whatever FILE is called.")
    private Optional<String> format = Optional.empty();

    @Mixin
    private ExportChoice choice = new ExportChoice();

    @Option(
            names = "--query",
            paramLabel = "QUESTION",
            description =
                    "Instead of the store's graphs, what a CONSTRUCT or DESCRIBE answers; given as to dateline query.")
    private Optional<String> query = Optional.empty();

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "A parameter of that question.")
    private List<String> parameters = new ArrayList<>();

    @Mixin
    private QuestionFolders folders = new QuestionFolders();

    @Option(
            names = "--bulk",
            paramLabel = "DIR",
            description = "Write compressed N-Quads in parts into this folder, for the bulk loaders of triplestores.")
    private Optional<String> bulk = Optional.empty();

    @Option(
            names = "--part-size",
            paramLabel = "QUADS",
            description = "How many quads a part of --bulk has at most. Default: " + PART_SIZE)
    private Optional<Long> partSize = Optional.empty();

    @Mixin
    private StoreOptions store = new StoreOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        refuseMixtures();
        try {
            if (bulk.isPresent()) {
                writeParts(console.resolve(bulk.get()));
            } else if (query.isPresent()) {
                writeAnswer(target(), query.get());
            } else if (choice.isProtege()) {
                writeForProtege();
            } else {
                writeGraphs(target());
            }
            return ExitCode.DONE;
        } catch (QueryRefusedException e) {
            return new Refusal(console, e).report();
        }
    }

    private void writeGraphs(Target target) throws IOException, QueryRefusedException {
        GraphExporter.Choice chosen = chosen();
        if (choice.isRdf12() && !target.format().holdsTripleTerms()) {
            throw wrong("--rdf12 needs triple terms, and %s has none; write trig, nq, ttl or nt"
                    .formatted(target.format().ending()));
        }
        long articles = exporting(exporter -> exporter.export(target, chosen));
        if (target.format().merges() && articles > 1) {
            console.err()
                    .printf(
                            "%s merges %s articles: what each of them says is told apart in TriG (-f trig),"
                                    + " and at each statement with --protege.%n",
                            target.format().ending(), articles);
        }
    }

    private void writeForProtege() throws IOException, QueryRefusedException {
        Target target = new Target(GraphFormat.TURTLE, path(), console.out());
        int leftOut = exporting(exporter -> exporter.exportForProtege(target, choice.articles()));
        if (leftOut > 0) {
            console.err()
                    .printf(
                            "%s left out, which a later version replaces; TriG (-f trig) has every version.%n",
                            Findings.plural(leftOut, "article"));
        }
    }

    private void writeAnswer(Target target, String question) throws IOException, QueryRefusedException {
        Questions questions = new Questions(store.folder(console), new Waiting(console, store).patience());
        QueryCatalog catalog = folders.catalog(console, questions.foldersBesideFacts());
        Question asked = new AskedQuestion(console, catalog, parameters, spec).read(question);
        long triples = exporting(
                exporter -> exporter.export(target, asked, note -> console.err().println(note)));
        console.out().flush();
        console.err().println(Findings.plural(triples, "triple"));
    }

    private void writeParts(Path folder) throws IOException, QueryRefusedException {
        GraphExporter.Choice chosen = chosen();
        BulkFiles.Written written =
                exporting(exporter -> exporter.export(new BulkFiles(folder, partSize.orElse(PART_SIZE)), chosen));
        console.err()
                .printf(
                        "%s in %s in %s%n",
                        Findings.plural(written.quads(), "quad"),
                        Findings.plural(written.files().size(), "part"),
                        console.shown(folder));
    }

    /** One way of exporting. */
    @FunctionalInterface
    private interface Exporting<T> {
        T with(GraphExporter exporter) throws IOException, QueryRefusedException;
    }

    /** Shows how far it is, but not amid what is written to stdout; the line is free again afterwards. */
    private <T> T exporting(Exporting<T> way) throws IOException, QueryRefusedException {
        try (Progress progress = new Progress(console)) {
            WorkListener work = path().isPresent() || bulk.isPresent() ? progress : WorkListener.none();
            return way.with(
                    new GraphExporter(store.folder(console), new Waiting(console, store).patience(progress), work));
        }
    }

    private GraphExporter.Choice chosen() {
        try {
            return choice.read();
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private void refuseMixtures() {
        if (bulk.isPresent() && (file.isPresent() || format.isPresent() || query.isPresent())) {
            throw wrong("--bulk writes N-Quads of the store into a folder; leave out FILE, -f and --query");
        }
        if (partSize.isPresent() && bulk.isEmpty()) {
            throw wrong("--part-size is that of the parts which --bulk writes; name their folder with --bulk");
        }
        if (partSize.filter(size -> size < 1).isPresent()) {
            throw wrong("--part-size takes a number of quads from 1 on; found " + partSize.get());
        }
        if (query.isPresent() && !choice.given().isEmpty()) {
            throw wrong(
                    "--query writes an answer, not the store's graphs; leave out " + String.join(", ", choice.given()));
        }
        if (choice.isProtege()) {
            refuseBesideProtege();
        }
        if (query.isEmpty() && !parameters.isEmpty()) {
            throw wrong("-p is a parameter of a question; name the question with --query");
        }
    }

    /** Its document is made of the whole ontology, and no other format is what Protégé reads: it knows no named graphs. */
    private void refuseBesideProtege() {
        List<String> others = choice.given().stream()
                .filter(option -> !List.of("--protege", "--article").contains(option))
                .toList();
        if (bulk.isPresent() || !others.isEmpty()) {
            throw wrong("--protege writes one document of its own; leave out "
                    + (bulk.isPresent() ? "--bulk" : String.join(", ", others)));
        }
        Optional<GraphFormat> wished =
                format.isPresent() ? format.map(this::named) : path().flatMap(GraphFormat::ofFile);
        wished.filter(other -> other != GraphFormat.TURTLE).ifPresent(other -> {
            throw wrong("--protege writes Turtle, one document of statements and their words; found %s."
                            .formatted(other.ending())
                    + " Name the file .ttl, or leave --protege out");
        });
    }

    private Target target() {
        Optional<Path> path = path();
        return new Target(format(path), path, console.out());
    }

    /** Empty for stdout. */
    private Optional<Path> path() {
        return file.filter(name -> !name.equals("-")).map(console::resolve);
    }

    private GraphFormat format(Optional<Path> path) {
        if (format.isPresent()) {
            return named(format.get());
        }
        return path.map(p -> GraphFormat.ofFile(p)
                        .orElseThrow(() ->
                                wrong("the name of %s does not tell the format; add -f".formatted(console.shown(p)))))
                .orElse(GraphFormat.TRIG);
    }

    private GraphFormat named(String ending) {
        return GraphFormat.named(ending)
                .orElseThrow(
                        () -> wrong("-f is one of %s; found %s".formatted(String.join(", ", new Endings()), ending)));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
