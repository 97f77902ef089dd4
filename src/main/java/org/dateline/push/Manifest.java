package org.dateline.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.VOID;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.CanonicalTerms;

/**
 * What a server has of ours, written down in a graph beside the others: each graph with its number of triples
 * ({@code void:triples}) and its digest ({@code schema:sha256}), and what else describes the whole. A graph is named
 * only after it was seen to be there as it should.
 *
 * @param graphs by name
 * @param description all other triples, as sorted canonical lines
 */
record Manifest(SortedMap<String, GraphState> graphs, List<String> description) {

    private static final Node TRIPLES = VOID.triples.asNode();
    private static final Node DIGEST = NodeFactory.createURI(Vocabulary.SCHEMA + "sha256");

    Manifest {
        graphs = Collections.unmodifiableSortedMap(new TreeMap<>(graphs));
        description = List.copyOf(description);
    }

    /** Of the triples of that graph, in any order. */
    static Manifest of(Collection<Triple> triples) {
        Map<Node, Node> counts = new HashMap<>();
        Map<Node, Node> digests = new HashMap<>();
        triples.forEach(triple -> {
            if (triple.getPredicate().equals(TRIPLES)) {
                counts.put(triple.getSubject(), triple.getObject());
            } else if (triple.getPredicate().equals(DIGEST)) {
                digests.put(triple.getSubject(), triple.getObject());
            }
        });
        SortedMap<String, GraphState> graphs = new TreeMap<>();
        digests.forEach((graph, digest) -> {
            Node count = counts.get(graph);
            if (count != null) {
                graphs.put(graph.toString(), new GraphState(graph.toString(), number(count), text(digest)));
            }
        });
        List<String> description = triples.stream()
                .filter(triple -> !graphs.containsKey(triple.getSubject().toString()))
                .map(CanonicalTerms::line)
                .sorted(CanonicalTerms.ORDER)
                .toList();
        return new Manifest(graphs, description);
    }

    /** All of it as sorted canonical lines of N-Triples. */
    Collection<String> lines() {
        TreeSet<String> lines = new TreeSet<>(CanonicalTerms.ORDER);
        lines.addAll(description);
        lines.addAll(lines(graphs.values()));
        return lines;
    }

    /** What it says of some graphs. */
    static List<String> lines(Collection<GraphState> graphs) {
        List<String> lines = new ArrayList<>();
        for (GraphState graph : graphs) {
            Node name = NodeFactory.createURI(graph.iri());
            Node count = NodeFactory.createLiteralDT(Long.toString(graph.triples()), XSDDatatype.XSDinteger);
            lines.add(CanonicalTerms.line(Triple.create(name, TRIPLES, count)));
            lines.add(
                    CanonicalTerms.line(Triple.create(name, DIGEST, NodeFactory.createLiteralString(graph.digest()))));
        }
        return lines;
    }

    /** That no graph can have, if somebody else wrote something there. */
    private static long number(Node count) {
        String text = text(count);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String text(Node literal) {
        return literal.isLiteral() ? literal.getLiteralLexicalForm() : "";
    }
}
