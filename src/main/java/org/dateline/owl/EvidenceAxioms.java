package org.dateline.owl;

import static org.dateline.owl.ChosenGraphs.iri;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dateline.answer.Quotation;
import org.dateline.ontology.Vocabulary;

/**
 * The words for what articles state: each statement of a record that has quotes, with those that support it. What is stated
 * of a Proposition has none, as it is no record; so nothing that is only put forward gets an axiom.
 */
final class EvidenceAxioms {

    private static final Node EVIDENCE = iri(Vocabulary.EVIDENCE);
    /** What the tool adds to a record, and what is no statement of the article. */
    private static final Set<Node> APART = Stream.of(
                    Vocabulary.EVIDENCE, Vocabulary.EARLIEST, Vocabulary.LATEST, Vocabulary.INFERRED, Vocabulary.SHA256)
            .map(ChosenGraphs::iri)
            .collect(Collectors.toUnmodifiableSet());

    private static final String CONCLUDED = "concluded by the curator, not read";

    private final ChosenGraphs graphs;
    private final OwlTerms terms;
    private final AnnotatedAxioms axioms;

    EvidenceAxioms(ChosenGraphs graphs, OwlTerms terms, AnnotatedAxioms axioms) {
        this.graphs = graphs;
        this.terms = terms;
        this.axioms = axioms;
    }

    /** In the order of the articles. */
    Stream<Triple> triples() {
        return graphs.articles().stream()
                .flatMap(article -> graphs.find(article, Node.ANY, EVIDENCE, Node.ANY)
                        .map(Triple::getSubject)
                        .distinct()
                        .flatMap(record -> of(article, record)));
    }

    private Stream<Triple> of(Node article, Node record) {
        List<Quotation> quotes = Quotation.of(graphs.view(), article, record);
        Set<Node> concluded = Set.copyOf(graphs.objects(article, record, iri(Vocabulary.INFERRED)));
        return graphs.find(article, record, Node.ANY, Node.ANY)
                .filter(this::isStatement)
                .flatMap(statement -> Stream.concat(
                        axioms.of(statement, article, supporting(quotes, statement.getPredicate())),
                        concluded.contains(statement.getPredicate())
                                ? Stream.of(AnnotatedAxioms.remark(statement, CONCLUDED))
                                : Stream.empty()));
    }

    private boolean isStatement(Triple triple) {
        Node property = triple.getPredicate();
        return !APART.contains(property)
                && (terms.is(property, OwlTerms.OBJECT_PROPERTY) || terms.is(property, OwlTerms.DATA_PROPERTY));
    }

    private static List<Quotation> supporting(List<Quotation> quotes, Node property) {
        return quotes.stream()
                .filter(quote -> quote.supports().isEmpty() || quote.supports().contains(property))
                .toList();
    }
}
