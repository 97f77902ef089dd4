package org.dateline.owl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.CanonicalTerms;

/** What a document is made of: the registers, the ontology, and some articles. Answers in no particular order. */
final class ChosenGraphs {

    private final DatasetGraph view;
    private final Iris iris;
    private final Set<Node> articles;

    ChosenGraphs(DatasetGraph view, Iris iris, Set<Node> articles) {
        this.view = view;
        this.iris = iris;
        this.articles = Set.copyOf(articles);
    }

    /** Those for which a later version stands. */
    static Set<Node> replacedArticles(DatasetGraph view) {
        return Iter.asStream(view.find(Node.ANY, Node.ANY, iri(Vocabulary.DL + "replaces"), Node.ANY))
                .map(Quad::getObject)
                .collect(Collectors.toSet());
    }

    DatasetGraph view() {
        return view;
    }

    String base() {
        return iris.base();
    }

    /** In the order of their IRIs. */
    List<Node> articles() {
        return articles.stream().sorted(CanonicalTerms.TERM_ORDER).toList();
    }

    Node ontology() {
        return iri(iris.ontology());
    }

    private Node registers() {
        return iri(iris.registers());
    }

    /** The triples of the registers and of the articles, a graph after the other. */
    Stream<Triple> facts() {
        return Stream.concat(Stream.of(registers()), articles().stream())
                .flatMap(graph -> find(graph, Node.ANY, Node.ANY, Node.ANY));
    }

    Stream<Triple> find(Node graph, Node subject, Node property, Node object) {
        return Iter.asStream(view.find(graph, subject, property, object)).map(Quad::asTriple);
    }

    /** What articles tell, each with its article as the graph. */
    Stream<Quad> told(Node subject, Node property, Node object) {
        return Iter.asStream(view.find(Node.ANY, subject, property, object))
                .filter(quad -> articles.contains(quad.getGraph()));
    }

    /** What any of the graphs has. */
    Stream<Quad> anywhere(Node subject, Node property, Node object) {
        return Iter.asStream(view.find(Node.ANY, subject, property, object))
                .filter(quad -> articles.contains(quad.getGraph())
                        || quad.getGraph().equals(registers())
                        || quad.getGraph().equals(ontology()));
    }

    boolean has(Node subject, Node property, Node object) {
        return anywhere(subject, property, object).findAny().isPresent();
    }

    /** The values of a property in a graph, in the order of terms. */
    List<Node> objects(Node graph, Node subject, Node property) {
        return find(graph, subject, property, Node.ANY)
                .map(Triple::getObject)
                .sorted(CanonicalTerms.TERM_ORDER)
                .toList();
    }

    Optional<Node> object(Node graph, Node subject, Node property) {
        return objects(graph, subject, property).stream().findFirst();
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
