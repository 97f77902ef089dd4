package org.dateline.push;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.dateline.export.GraphSource;
import org.dateline.store.GraphDigest;

/** Our own graphs in the forms in which they are sent. */
record LocalGraphs(GraphSource source) {

    private static final int BYTES_A_LINE = 250;

    List<Triple> triples(String graph) {
        try (Stream<Triple> triples = source.triples(NodeFactory.createURI(graph))) {
            return triples.toList();
        }
    }

    /** The sorted canonical lines of a graph. */
    SortedSet<String> lines(String graph) {
        return GraphDigest.lines(triples(graph).iterator());
    }

    byte[] nTriples(String graph) {
        return bytes(lines(graph));
    }

    /** The quads of some graphs, one graph after the other. */
    byte[] nQuads(Collection<GraphState> graphs) {
        long triples = graphs.stream().mapToLong(GraphState::triples).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(triples * BYTES_A_LINE, 1 << 28));
        for (GraphState graph : graphs) {
            byte[] end = ("<" + graph.iri() + "> .\n").getBytes(StandardCharsets.UTF_8);
            for (String line : lines(graph.iri())) {
                out.writeBytes(line.substring(0, line.length() - 1).getBytes(StandardCharsets.UTF_8));
                out.writeBytes(end);
            }
        }
        return out.toByteArray();
    }

    List<Quad> quads(Collection<GraphState> graphs) {
        List<Quad> quads = new ArrayList<>();
        for (GraphState graph : graphs) {
            Node name = NodeFactory.createURI(graph.iri());
            triples(graph.iri()).forEach(triple -> quads.add(Quad.create(name, triple)));
        }
        return quads;
    }

    static byte[] bytes(Collection<String> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.size() * BYTES_A_LINE);
        for (String line : lines) {
            out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        return out.toByteArray();
    }
}
