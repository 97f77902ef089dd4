package org.dateline.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Renames blank nodes by what hangs below them and where they hang, so that a graph whose blank nodes form trees, as
 * those of SHACL shapes and of lists do, is written with the same bytes each time. Twins of one parent become one.
 */
final class StableBlankNodes {

    private final Graph graph;
    private final Map<Node, String> contents = new HashMap<>();
    private final Map<Node, Node> names = new HashMap<>();

    StableBlankNodes(Graph graph) {
        this.graph = graph;
    }

    /** The graph under its new names, put together in a fixed order. */
    Graph renamed() {
        List<Triple> triples = new ArrayList<>();
        graph.find()
                .forEachRemaining(
                        t -> triples.add(Triple.create(name(t.getSubject()), t.getPredicate(), name(t.getObject()))));
        triples.sort(Comparator.comparing(Triple::toString));
        Graph renamed = GraphFactory.createDefaultGraph();
        triples.forEach(renamed::add);
        return renamed;
    }

    private Node name(Node node) {
        if (!node.isBlank()) {
            return node;
        }
        Node known = names.get(node);
        if (known == null) {
            known = NodeFactory.createBlankNode(digest(parents(node) + content(node)));
            names.put(node, known);
        }
        return known;
    }

    private String parents(Node node) {
        return graph
                .find(Node.ANY, Node.ANY, node)
                .mapWith(t -> name(t.getSubject()) + " " + t.getPredicate())
                .toList()
                .stream()
                .sorted()
                .toList()
                .toString();
    }

    private String content(Node node) {
        if (!node.isBlank()) {
            return node.toString();
        }
        String known = contents.putIfAbsent(node, "a cycle");
        if (known != null) {
            return known;
        }
        String content = graph
                .find(node, Node.ANY, Node.ANY)
                .mapWith(t -> t.getPredicate() + " " + content(t.getObject()))
                .toList()
                .stream()
                .sorted()
                .toList()
                .toString();
        contents.put(node, content);
        return content;
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
