package org.dateline.export;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.dateline.store.CanonicalTerms;

/** Canonical N-Quads, graph by graph, and N-Triples of all graphs merged: a line a statement. */
final class LineLayout implements GraphLayout {

    private final boolean merging;
    private final Sorter<String> sorter;

    LineLayout(boolean merging, Sorter<String> sorter) {
        this.merging = merging;
        this.sorter = sorter;
    }

    @Override
    public void write(GraphSource source, Writer out) throws IOException {
        if (merging) {
            try (Stream<Triple> triples = source.merged()) {
                write(triples.map(CanonicalTerms::line), out);
            }
            return;
        }
        for (Node graph : source.sortedGraphs()) {
            try (Stream<Triple> triples = source.triples(graph)) {
                write(triples.map(triple -> line(graph, triple)), out);
            }
        }
    }

    private static String line(Node graph, Triple triple) {
        return Quad.isDefaultGraph(graph)
                ? CanonicalTerms.line(triple)
                : CanonicalTerms.line(Quad.create(graph, triple));
    }

    private void write(Stream<String> lines, Writer out) throws IOException {
        sorter.sort(lines, line -> {
            out.write(line);
            out.write('\n');
        });
    }
}
