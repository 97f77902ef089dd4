package org.dateline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dateline.diagnostic.FindingWriter;
import org.dateline.export.GraphFormat;
import org.dateline.export.GraphSource;
import org.dateline.export.QuadWriter;
import org.dateline.mapping.Iris;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.Prefixes;
import org.dateline.store.TripleStore;

/** Facts, built into a store for a test, and what the store then held. */
record Built(Path facts, DatasetGraph graphs, BuildReport report) {

    /** What several tests look at is built once and only read; a test that changes anything builds its own. */
    private static final Map<Path, Built> ONCE = new ConcurrentHashMap<>();

    /** All facts of a folder, built when first asked for. */
    static Built once(Path facts) {
        return ONCE.computeIfAbsent(facts.toAbsolutePath().normalize(), folder -> {
            try {
                Path store = Files.createTempDirectory("dateline");
                try {
                    return of(folder, store);
                } finally {
                    delete(store);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Builds all facts of a folder; a text in it named after an article's id is that article's text. */
    static Built of(Path facts, Path store) {
        return of(facts, List.of("."), store);
    }

    /** Builds some files of a folder, given in this order. */
    static Built of(Path facts, List<String> files, Path store) {
        Path folder = facts.toAbsolutePath().normalize();
        BuildRequest request = new BuildRequest(files, folder, List.of(), Optional.of(folder), Optional.empty(), false);
        try {
            BuildReport report = new GraphBuilder(store, Patience.none()).build(request);
            return new Built(folder, report.hasErrors() ? DatasetGraphFactory.create() : held(store), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The findings as printed, files named from the facts' folder. */
    String findings() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FindingWriter writer = new FindingWriter(new PrintStream(bytes, true, StandardCharsets.UTF_8), facts);
        report.findings().forEach(writer::write);
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .replace(facts + "/", "");
    }

    /** All graphs but that of the ontology; empty when nothing was stored. */
    String written(GraphFormat format) {
        return report.hasErrors()
                ? ""
                : read(view -> {
                    List<Node> graphs = new ArrayList<>();
                    view.listGraphNodes().forEachRemaining(graphs::add);
                    graphs.remove(NodeFactory.createURI(new Iris(Iris.DEFAULT_BASE).ontology()));
                    return write(GraphSource.of(view, graphs), format);
                });
    }

    private static DatasetGraph held(Path store) throws IOException {
        DatasetGraph held = DatasetGraphFactory.create();
        try (TripleStore open = TripleStore.open(store, OpenMode.EXISTING, Patience.none())) {
            open.read(view -> {
                view.find().forEachRemaining(held::add);
                return held;
            });
        }
        return held;
    }

    <T> T read(Function<DatasetGraph, T> use) {
        return use.apply(graphs);
    }

    static String write(GraphSource source, GraphFormat format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Node ontology = NodeFactory.createURI(new Iris(Iris.DEFAULT_BASE).ontology());
            List<Triple> terms = source.graphs().contains(ontology)
                    ? source.triples(ontology).toList()
                    : List.of();
            new QuadWriter(Prefixes.wellKnown(Iris.DEFAULT_BASE), terms).write(source, format, bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
