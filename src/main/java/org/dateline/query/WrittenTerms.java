package org.dateline.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.dateline.ontology.Vocabulary;

/** Takes ids, notations and IRIs at their word, for where no store is at hand to look them up in. */
final class WrittenTerms implements TermFinder {

    private final String base;

    /** @param base of the store's IRIs */
    WrittenTerms(String base) {
        this.base = base;
    }

    @Override
    public Node thing(ThingKind kind, String text) throws WrongArgumentException {
        return iri(text, base);
    }

    @Override
    public Node code(String scheme, String text) throws WrongArgumentException {
        return iri(text, Vocabulary.CODE + scheme + "/");
    }

    private static Node iri(String text, String namespace) throws WrongArgumentException {
        List<Node> iris = new WrittenIris(namespace).of(text);
        if (iris.isEmpty()) {
            throw new WrongArgumentException("is not an id or an IRI; labels are known only where there is a store");
        }
        // a prefixed name is no id: ids have no colon
        return iris.getLast();
    }
}
