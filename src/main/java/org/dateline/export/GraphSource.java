package org.dateline.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.diagnostic.WorkListener;
import org.dateline.store.CanonicalTerms;

/** Named graphs to be written, in any order and with repetitions; one graph after the other is asked for. */
public interface GraphSource {

    /** The names of the graphs. */
    Collection<Node> graphs();

    /** The triples of one of these graphs; closed by who takes it. */
    Stream<Triple> triples(Node graph);

    /** The names in the order in which they are written. */
    default List<Node> sortedGraphs() {
        return graphs().stream().sorted(CanonicalTerms.TERM_ORDER).toList();
    }

    /** The triples of all graphs, those that stand in several repeated; closed by who takes it. */
    default Stream<Triple> merged() {
        return graphs().stream().flatMap(this::triples);
    }

    /** These graphs and those of another source; a graph of both has the triples of both. */
    default GraphSource and(GraphSource other) {
        GraphSource one = this;
        Set<Node> names = new LinkedHashSet<>(graphs());
        names.addAll(other.graphs());
        return new GraphSource() {
            @Override
            public Collection<Node> graphs() {
                return names;
            }

            @Override
            public Stream<Triple> triples(Node graph) {
                return Stream.of(one, other)
                        .filter(source -> source.graphs().contains(graph))
                        .flatMap(source -> source.triples(graph));
            }
        };
    }

    /** These graphs; somebody is told as each of them is read, and read again. */
    default GraphSource told(WorkListener work) {
        GraphSource told = this;
        Set<Node> unread = new HashSet<>(graphs());
        work.begins("reading", "graphs", unread.size());
        return new GraphSource() {
            @Override
            public Collection<Node> graphs() {
                return told.graphs();
            }

            @Override
            public Stream<Triple> triples(Node graph) {
                if (unread.isEmpty()) {
                    unread.addAll(graphs());
                    work.begins("writing", "graphs", unread.size());
                }
                if (unread.remove(graph)) {
                    work.done(1);
                }
                return told.triples(graph);
            }
        };
    }

    /** All named graphs of a dataset, inside whose transaction they must be written. */
    static GraphSource of(DatasetGraph dataset) {
        Set<Node> names = new HashSet<>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        return of(dataset, names);
    }

    /** Some named graphs of a dataset. */
    static GraphSource of(DatasetGraph dataset, Collection<Node> graphs) {
        List<Node> names =
                graphs.stream().sorted(Comparator.comparing(Node::toString)).toList();
        return new GraphSource() {
            @Override
            public Collection<Node> graphs() {
                return names;
            }

            @Override
            public Stream<Triple> triples(Node graph) {
                return Iter.asStream(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY))
                        .map(Quad::asTriple);
            }
        };
    }

    /** Quads in memory. */
    static GraphSource of(Collection<Quad> quads) {
        Map<Node, Set<Triple>> graphs = new LinkedHashMap<>();
        quads.forEach(quad ->
                graphs.computeIfAbsent(quad.getGraph(), g -> new HashSet<>()).add(quad.asTriple()));
        return new GraphSource() {
            @Override
            public Collection<Node> graphs() {
                return graphs.keySet();
            }

            @Override
            public Stream<Triple> triples(Node graph) {
                return graphs.getOrDefault(graph, Set.of()).stream();
            }
        };
    }
}
