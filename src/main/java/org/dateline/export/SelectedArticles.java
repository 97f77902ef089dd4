package org.dateline.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Vocabulary;

/**
 * Some articles of a store: their graphs, and of the registers the entries that these mention, with what those mention in
 * turn. Lives in one transaction.
 */
public final class SelectedArticles {

    private final DatasetGraph view;
    private final Node registers;
    private final Set<Node> met = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();

    private SelectedArticles(DatasetGraph view, Node registers) {
        this.view = view;
        this.registers = registers;
    }

    /** All articles, in any order: each is a graph that says of itself that it is one. */
    public static List<Node> all(DatasetGraph view) {
        return Iter.asStream(
                        view.find(Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Vocabulary.ARTICLE)))
                .filter(quad -> quad.getGraph().equals(quad.getSubject()))
                .map(Quad::getGraph)
                .distinct()
                .toList();
    }

    /** The graphs of articles by their names, and what they need of the registers; nothing of the ontology. */
    public static GraphSource of(DatasetGraph view, String base, Collection<Node> articles) {
        Node registers = NodeFactory.createURI(new Iris(base).registers());
        return GraphSource.of(view, articles)
                .and(GraphSource.of(new SelectedArticles(view, registers).entries(articles)));
    }

    private List<Quad> entries(Collection<Node> articles) {
        articles.forEach(
                article -> view.find(article, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(this::meet));
        List<Quad> entries = new ArrayList<>();
        while (!open.isEmpty()) {
            view.find(registers, open.remove(), Node.ANY, Node.ANY).forEachRemaining(quad -> {
                entries.add(quad);
                meet(quad);
            });
        }
        return entries;
    }

    private void meet(Quad quad) {
        for (Node node : List.of(quad.getSubject(), quad.getObject())) {
            if (node.isURI() && met.add(node)) {
                open.add(node);
            }
        }
    }
}
