package org.dateline.owl;

import static org.dateline.owl.ChosenGraphs.iri;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.answer.Quotation;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;
import org.dateline.source.Sha256;
import org.dateline.store.CanonicalTerms;

/**
 * Statements with annotations, as OWL 2 writes them in RDF (Mapping to RDF Graphs, section 2.2). These are the only blank
 * nodes that are ever written: given an IRI, the node of an annotated statement keeps those annotations that are IRIs to
 * itself in Protégé 5.5 (OWL API 4.5), which then shows the statement without them. Their labels are made from the
 * statement, so the bytes stay the same and what two articles say of it comes together. The statement must stand in the
 * document besides: OWL tools take it as asserted in any case.
 */
final class AnnotatedAxioms {

    private static final Node CITATION = iri(Vocabulary.SCHEMA + "citation");
    private static final Node SOURCE = DCTerms.source.asNode();

    /** Digits enough for 128 bits: no two statements will ever share them. */
    private static final int LABEL = 32;

    private final ChosenGraphs graphs;
    private final Node citation;
    private final Node source;
    private final Map<Node, String> cited = new HashMap<>();

    AnnotatedAxioms(ChosenGraphs graphs, OwlTerms terms) {
        this.graphs = graphs;
        this.citation = usable(terms, CITATION, RDFS.comment.asNode());
        this.source = usable(terms, SOURCE, RDFS.seeAlso.asNode());
    }

    /** The annotation properties that are used here beyond OWL's own, each with its label. */
    Stream<Triple> properties() {
        return Stream.of(citation, source)
                .filter(property -> !OwlTerms.isBuiltIn(property))
                .flatMap(property -> Stream.of(
                        Triple.create(property, OwlTerms.TYPE, OwlTerms.ANNOTATION_PROPERTY),
                        Triple.create(
                                property,
                                RDFS.label.asNode(),
                                NodeFactory.createLiteralLang(Ontology.localName(property.getURI()), "en"))));
    }

    /** An extension may use it for statements about things; OWL 2 DL bars the same property from annotations then. */
    private static Node usable(OwlTerms terms, Node wished, Node always) {
        boolean taken = terms.is(wished, OwlTerms.OBJECT_PROPERTY) || terms.is(wished, OwlTerms.DATA_PROPERTY);
        return taken ? always : wished;
    }

    /** A statement with the article that makes it and the words for it. */
    Stream<Triple> of(Triple statement, Node article, List<Quotation> quotes) {
        Node axiom = node(statement);
        List<Triple> triples = new ArrayList<>(List.of(
                Triple.create(axiom, OwlTerms.TYPE, OWL2.Axiom.asNode()),
                Triple.create(axiom, OWL2.annotatedSource.asNode(), statement.getSubject()),
                Triple.create(axiom, OWL2.annotatedProperty.asNode(), statement.getPredicate()),
                Triple.create(axiom, OWL2.annotatedTarget.asNode(), statement.getObject()),
                Triple.create(axiom, source, article)));
        quotes.forEach(quote -> triples.add(Triple.create(axiom, citation, text(cited(quote, article)))));
        return triples.stream();
    }

    /** A statement with a remark on it. */
    static Triple remark(Triple statement, String remark) {
        return Triple.create(node(statement), RDFS.comment.asNode(), text(remark));
    }

    /** A statement with something else to look at. */
    static Triple seeAlso(Triple statement, Node thing) {
        return Triple.create(node(statement), RDFS.seeAlso.asNode(), thing);
    }

    private static Node node(Triple statement) {
        return NodeFactory.createBlankNode(
                Sha256.of(CanonicalTerms.line(statement)).substring(0, LABEL));
    }

    private String cited(Quotation quote, Node article) {
        return "“" + quote.words() + "” — " + cited.computeIfAbsent(article, this::cited);
    }

    private String cited(Node article) {
        String published = graphs.object(article, article, iri(Vocabulary.DATE_PUBLISHED))
                .map(date -> ", " + date.getLiteralLexicalForm())
                .orElse("");
        return headline(article) + published;
    }

    private String headline(Node article) {
        return graphs.object(article, article, iri(Vocabulary.SCHEMA + "headline"))
                .map(Node::getLiteralLexicalForm)
                .orElse(article.getURI());
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
