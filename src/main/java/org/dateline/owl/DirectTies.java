package org.dateline.owl;

import static org.dateline.owl.ChosenGraphs.iri;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.answer.Quotation;
import org.dateline.ontology.Vocabulary;

/**
 * The ties and attributes of Relations as statements of their own, with the words for them. Only those that hold as far as
 * the articles tell: no time is told for them anywhere, and nobody rejects them.
 */
final class DirectTies {

    private static final List<Node> OF_TIME = Stream.of("date", "dateText", "earliest", "latest", "duration")
            .map(name -> iri(Vocabulary.DL + name))
            .toList();
    private static final Node REJECTS = iri(Vocabulary.CODE + "polarity/rejects");

    private final ChosenGraphs graphs;
    private final OwlTerms terms;
    private final AnnotatedAxioms axioms;

    DirectTies(ChosenGraphs graphs, OwlTerms terms, AnnotatedAxioms axioms) {
        this.graphs = graphs;
        this.terms = terms;
        this.axioms = axioms;
    }

    /** A statement and the record that it is taken from. */
    private record Tie(Node article, Node relation, Triple statement) {}

    /** The statements, and the triples that annotate them. */
    Stream<Triple> triples() {
        return ties(graphs.told(Node.ANY, iri(Vocabulary.RELATION_PROPERTY), Node.ANY))
                .filter(this::stands)
                .flatMap(this::annotated);
    }

    private Stream<Tie> ties(Stream<Quad> relations) {
        return relations.flatMap(quad ->
                graphs.objects(quad.getGraph(), quad.getSubject(), iri(Vocabulary.RELATION_SUBJECT)).stream()
                        .flatMap(subject -> Stream.of(Vocabulary.RELATION_OBJECT, Vocabulary.RELATION_LITERAL)
                                .flatMap(slot -> graphs.objects(quad.getGraph(), quad.getSubject(), iri(slot)).stream())
                                .map(value -> Triple.create(subject, quad.getObject(), value)))
                        .map(statement -> new Tie(quad.getGraph(), quad.getSubject(), statement)));
    }

    private boolean stands(Tie tie) {
        return fits(tie.statement) && same(tie.statement).noneMatch(this::isTimed) && !isRejected(tie);
    }

    /** An annotation property states nothing. */
    private boolean fits(Triple statement) {
        Node kind = statement.getObject().isLiteral() ? OwlTerms.DATA_PROPERTY : OwlTerms.OBJECT_PROPERTY;
        return terms.is(statement.getPredicate(), kind);
    }

    /** All Relations that make a statement, whichever article tells of them. */
    private Stream<Tie> same(Triple statement) {
        return ties(graphs.told(Node.ANY, iri(Vocabulary.RELATION_SUBJECT), statement.getSubject())
                        .flatMap(quad -> graphs.told(
                                quad.getSubject(), iri(Vocabulary.RELATION_PROPERTY), statement.getPredicate())))
                .filter(tie -> tie.statement.equals(statement));
    }

    private boolean isTimed(Tie tie) {
        return OF_TIME.stream()
                .anyMatch(property ->
                        graphs.told(tie.relation, property, Node.ANY).findAny().isPresent());
    }

    private boolean isRejected(Tie tie) {
        return Stream.concat(
                        propositions(tie.statement).flatMap(put -> graphs.told(Node.ANY, iri(Vocabulary.STATES), put)),
                        graphs.told(Node.ANY, iri(Vocabulary.ABOUT), tie.relation)
                                .filter(this::isBlanket))
                .anyMatch(this::rejects);
    }

    /** The Propositions of what a statement says, or of something wider. */
    private Stream<Node> propositions(Triple statement) {
        Set<Node> wider = terms.above(statement.getPredicate(), RDFS.subPropertyOf.asNode());
        Node slot = iri(statement.getObject().isLiteral() ? Vocabulary.LITERAL : Vocabulary.OBJECT);
        return graphs.told(Node.ANY, slot, statement.getObject())
                .map(Quad::getSubject)
                .filter(put -> graphs.told(put, iri(Vocabulary.SUBJECT), statement.getSubject())
                        .findAny()
                        .isPresent())
                .filter(put -> graphs.told(put, iri(Vocabulary.PROPERTY), Node.ANY)
                        .map(Quad::getObject)
                        .anyMatch(property -> property.equals(statement.getPredicate()) || wider.contains(property)));
    }

    private boolean isBlanket(Quad about) {
        return graphs.objects(about.getGraph(), about.getSubject(), iri(Vocabulary.STATES))
                .isEmpty();
    }

    private boolean rejects(Quad saying) {
        return graphs.objects(saying.getGraph(), saying.getSubject(), iri(Vocabulary.STANCE)).stream()
                .anyMatch(stance -> graphs.has(stance, iri(Vocabulary.POLARITY), REJECTS));
    }

    private Stream<Triple> annotated(Tie tie) {
        List<Quotation> quotes = Quotation.of(graphs.view(), tie.article, tie.relation);
        List<Quotation> whole =
                quotes.stream().filter(quote -> quote.supports().isEmpty()).collect(Collectors.toList());
        return Stream.concat(
                Stream.of(tie.statement, AnnotatedAxioms.seeAlso(tie.statement, tie.relation)),
                axioms.of(tie.statement, tie.article, whole));
    }
}
