package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.GraphExporter;
import org.dateline.export.GraphFormat;
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
        })
final class ExportCommand implements Callable<ExitCode> {

    /** What {@code -f} takes. */
    static final class Endings implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(GraphFormat.values()).map(GraphFormat::ending).iterator();
        }
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions store = new StoreOptions();

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

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        Optional<Path> path = file.map(console::resolve);
        GraphFormat chosen = chosen(path);
        long articles = new GraphExporter(store.folder(console), new Waiting(console, store).patience())
                .export(new GraphExporter.Target(chosen, path, console.out()));
        if (chosen.merges() && articles > 1) {
            console.err()
                    .printf(
                            "%s merges %s articles: what each of them says is told apart in TriG (-f trig) only.%n",
                            chosen.ending(), articles);
        }
        return ExitCode.DONE;
    }

    private GraphFormat chosen(Optional<Path> path) {
        if (format.isPresent()) {
            return byEnding(format.get());
        }
        return path.map(p -> GraphFormat.ofFile(p)
                        .orElseThrow(() -> wrong("the name of %s does not tell the format; add -f".formatted(p))))
                .orElse(GraphFormat.TRIG);
    }

    private GraphFormat byEnding(String ending) {
        return GraphFormat.named(ending)
                .orElseThrow(
                        () -> wrong("-f is one of %s; found %s".formatted(String.join(", ", new Endings()), ending)));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
