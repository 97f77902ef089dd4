package org.dateline.owl;

import static org.dateline.owl.ChosenGraphs.iri;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.CanonicalTerms;

/**
 * The header of the document. A file of OWL has one: the ontologies that it takes in are its parts, and what their own
 * headers say of them stays as annotations.
 */
final class OntologyHeaders {

    private static final Node ONTOLOGY = OWL2.Ontology.asNode();
    private static final Node TITLE = DCTerms.title.asNode();
    private static final Set<Node> OF_HEADERS_ONLY = Set.of(
            OWL2.imports.asNode(),
            OWL2.versionIRI.asNode(),
            OWL2.priorVersion.asNode(),
            OWL2.backwardCompatibleWith.asNode(),
            OWL2.incompatibleWith.asNode());
    private static final String READING =
            "What news articles say, curated by hand. A statement that an article makes in its"
                    + " own voice has the words for it as an annotation, behind the @ where it is shown. What somebody only says, or"
                    + " what has not happened, is a Proposition that nothing asserts. Ties for which no time is told stand as"
                    + " statements too; those that hold for a time are Relations only. Dates are EDTF texts with an earliest and a"
                    + " latest moment.";

    private final Node document;
    private final List<Triple> ontology;

    OntologyHeaders(Node document, Collection<Triple> ontology) {
        this.document = document;
        this.ontology = List.copyOf(ontology);
    }

    /** What stands of the ontologies, but for their headers. */
    Stream<Triple> rest() {
        return ontology.stream()
                .filter(triple -> !OF_HEADERS_ONLY.contains(triple.getPredicate()))
                .filter(triple -> !triple.getObject().equals(ONTOLOGY));
    }

    /** The header, for a document with so many articles. */
    Stream<Triple> header(int articles) {
        Node title = text(articles == 1 ? "Facts of one article" : "Facts of " + articles + " articles");
        List<Triple> header = new ArrayList<>(List.of(
                Triple.create(document, OwlTerms.TYPE, ONTOLOGY),
                Triple.create(document, RDFS.label.asNode(), title),
                Triple.create(document, TITLE, title),
                Triple.create(document, DCTerms.description.asNode(), text(READING))));
        for (Node part : parts()) {
            header.add(Triple.create(document, DCTerms.hasPart.asNode(), part));
        }
        values(iri(Vocabulary.ONTOLOGY), OWL2.versionInfo.asNode())
                .map(version -> text("Dateline ontology " + version.getLiteralLexicalForm()))
                .forEach(version -> header.add(Triple.create(document, OWL2.versionInfo.asNode(), version)));
        return header.stream();
    }

    /** The ontologies taken in, in the order of their IRIs. */
    private List<Node> parts() {
        return ontology.stream()
                .filter(triple -> triple.getPredicate().equals(OwlTerms.TYPE)
                        && triple.getObject().equals(ONTOLOGY))
                .map(Triple::getSubject)
                .distinct()
                .sorted(CanonicalTerms.TERM_ORDER)
                .toList();
    }

    /** The titles of the ontologies as their labels. */
    Stream<Triple> titles() {
        return parts().stream()
                .flatMap(part -> values(part, TITLE).map(title -> Triple.create(part, RDFS.label.asNode(), title)));
    }

    /** The ontologies that call themselves nothing. */
    List<Node> untitled() {
        return parts().stream()
                .filter(part -> values(part, TITLE).findAny().isEmpty())
                .toList();
    }

    private Stream<Node> values(Node subject, Node property) {
        return ontology.stream()
                .filter(triple -> triple.getSubject().equals(subject)
                        && triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .sorted(CanonicalTerms.TERM_ORDER);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
