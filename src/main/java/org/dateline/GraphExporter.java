package org.dateline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.dateline.export.GraphFormat;
import org.dateline.export.GraphSource;
import org.dateline.export.QuadWriter;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.Prefixes;
import org.dateline.store.StoreIndex;
import org.dateline.store.TripleStore;

/** Writes all graphs of a store, sorted: the same store gives the same bytes. */
public final class GraphExporter {

    private final Path storeFolder;
    private final Patience patience;

    public GraphExporter(Path storeFolder, Patience patience) {
        this.storeFolder = storeFolder;
        this.patience = patience;
    }

    /**
     * Where and how to write.
     *
     * @param file which is replaced as a whole; empty: the stream
     */
    public record Target(GraphFormat format, Optional<Path> file, OutputStream stream) {}

    /**
     * Writes the graphs.
     *
     * @return how many articles were written
     */
    public long export(Target target) throws IOException {
        try (TripleStore store = TripleStore.open(storeFolder, OpenMode.EXISTING, patience)) {
            String base = StoreIndex.exists(storeFolder)
                    ? StoreIndex.header(storeFolder).base()
                    : Iris.DEFAULT_BASE;
            QuadWriter writer = new QuadWriter(Prefixes.wellKnown(base));
            return store.read(view -> write(view, writer, target));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long write(DatasetGraph view, QuadWriter writer, Target target) {
        try {
            GraphSource source = GraphSource.of(view);
            if (target.file.isPresent()) {
                writer.toFile(source, target.format, target.file.get());
            } else {
                writer.write(source, target.format, target.stream);
            }
            return articles(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long articles(DatasetGraph view) {
        Node article = NodeFactory.createURI(Vocabulary.ARTICLE);
        return view.stream(Node.ANY, Node.ANY, RDF.type.asNode(), article)
                .map(quad -> quad.getSubject())
                .distinct()
                .count();
    }
}
