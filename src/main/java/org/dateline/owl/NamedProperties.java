package org.dateline.owl;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.ontology.Vocabulary;

/**
 * The properties that a Proposition, a Relation or a quote names. There they are things, and OWL tools list them with the
 * individuals: a class of their own keeps them together and out of the way of what the articles tell of.
 */
final class NamedProperties {

    private final Node type;

    /** @param document whose class it is */
    NamedProperties(Node document) {
        this.type = NodeFactory.createURI(document.getURI() + "/Property");
    }

    /** The class, and these properties as its instances; nothing where there are none. */
    Stream<Triple> of(Stream<Node> properties) {
        return properties.flatMap(property -> Stream.of(
                Triple.create(property, OwlTerms.TYPE, type),
                Triple.create(type, OwlTerms.TYPE, OwlTerms.CLASS),
                Triple.create(type, RDFS.label.asNode(), NodeFactory.createLiteralLang("Named property", "en")),
                Triple.create(
                        type,
                        ChosenGraphs.iri(Vocabulary.SKOS + "definition"),
                        NodeFactory.createLiteralLang(
                                "A property that a Proposition, a Relation or a quote names. It is the same as in the tree"
                                        + " of properties; here it is a thing of which something is said.",
                                "en"))));
    }
}
