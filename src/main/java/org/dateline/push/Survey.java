package org.dateline.push;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dateline.export.GraphSource;
import org.dateline.store.CanonicalTerms;
import org.dateline.store.GraphDigest;

/**
 * Graphs that are looked at while somebody reads them: whether a server can take what is in them, and how they are. One
 * graph at a time is in memory.
 */
final class Survey implements GraphSource {

    private static final int MOST_OBJECTIONS = 20;

    private final GraphSource source;
    private final SortedMap<String, GraphState> seen = new TreeMap<>(CanonicalTerms.ORDER);
    private final Objections objections = new Objections(MOST_OBJECTIONS);

    Survey(GraphSource source) {
        this.source = source;
    }

    @Override
    public Collection<Node> graphs() {
        return source.graphs();
    }

    @Override
    public Stream<Triple> triples(Node graph) {
        List<Triple> triples;
        try (Stream<Triple> found = source.triples(graph)) {
            triples = found.toList();
        }
        objections.lookAt(graph, triples);
        if (graph.isURI()) {
            SortedSet<String> lines = GraphDigest.lines(triples.iterator());
            seen.put(graph.getURI(), new GraphState(graph.getURI(), lines.size(), GraphDigest.of(lines)));
        }
        return triples.stream();
    }

    /** Those that were read, by name, in the order of their names. */
    SortedMap<String, GraphState> seen() {
        return Collections.unmodifiableSortedMap(seen);
    }

    /** What servers would refuse or change in them, the first few. */
    List<String> objections() {
        return objections.found();
    }
}
