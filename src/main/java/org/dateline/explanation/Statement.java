package org.dateline.explanation;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A statement that may or may not stand in the store.
 *
 * @param properties the property asked for, then all below it
 * @param object an IRI, or a literal that stands for all of its text, whatever their type or language
 */
record Statement(Node subject, List<Node> properties, Node object) {

    Statement {
        properties = List.copyOf(properties);
    }

    Node property() {
        return properties.getFirst();
    }

    boolean isAbout(Node someProperty) {
        return properties.contains(someProperty);
    }

    boolean hasObject(Node value) {
        return object.isLiteral()
                ? value.isLiteral() && value.getLiteralLexicalForm().equals(object.getLiteralLexicalForm())
                : value.equals(object);
    }
}
