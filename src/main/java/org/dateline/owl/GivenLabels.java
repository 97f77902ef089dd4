package org.dateline.owl;

import static org.dateline.owl.ChosenGraphs.iri;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.answer.Labels;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.CanonicalTerms;

/** Labels for what has none in the store: an article's headline, else what tables call it, else the end of its IRI. */
final class GivenLabels {

    private static final Node LABEL = RDFS.label.asNode();

    private final ChosenGraphs graphs;
    private final Labels labels;
    private final Set<Node> articles;

    GivenLabels(ChosenGraphs graphs) {
        this.graphs = graphs;
        this.labels = new Labels(graphs.view(), graphs.base(), Optional.empty());
        this.articles = Set.copyOf(graphs.articles());
    }

    Stream<Triple> of(Collection<Node> things) {
        return things.stream()
                .filter(thing -> !graphs.has(thing, LABEL, Node.ANY))
                .sorted(CanonicalTerms.TERM_ORDER) // labels rest on one another, so the order is part of the result
                .map(thing -> Triple.create(thing, LABEL, NodeFactory.createLiteralString(label(thing))));
    }

    private String label(Node thing) {
        return Optional.of(thing)
                .filter(articles::contains)
                .flatMap(article -> graphs.object(article, article, iri(Vocabulary.SCHEMA + "headline")))
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> shortened(labels.of(thing)));
    }

    /** A thing of somebody else's whose whole IRI is all that is known. */
    private static String shortened(String label) {
        String tail = label.substring(Math.max(label.lastIndexOf('#'), label.lastIndexOf('/')) + 1);
        return label.contains("://") && !tail.isEmpty() ? tail : label;
    }
}
