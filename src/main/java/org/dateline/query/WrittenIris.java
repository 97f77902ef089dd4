package org.dateline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.store.Prefixes;

/** What a text may stand for as an IRI: an id below the base, a name with a well-known prefix, an IRI in full. */
final class WrittenIris {

    private static final String NEVER_IN_IRIS = "<>\"{}|^`\\";

    private final String base;

    WrittenIris(String base) {
        this.base = base;
    }

    /** The IRIs that it may be, the likeliest first; none where something in it is forbidden in IRIs. */
    List<Node> of(String text) {
        String plain = StoreLabels.composed(text.strip());
        List<Node> iris = new ArrayList<>();
        if (isIriText(plain)) {
            iris.add(NodeFactory.createURI(plain.contains("://") ? plain : base + plain));
            prefixed(plain).ifPresent(iri -> iris.add(NodeFactory.createURI(iri)));
        }
        return iris;
    }

    private Optional<String> prefixed(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.ofNullable(Prefixes.wellKnown(base).get(text.substring(0, colon)))
                        .map(namespace -> namespace + text.substring(colon + 1));
    }

    /** Whether nothing in a text is forbidden in an IRI (SPARQL 1.1, production IRIREF). */
    private static boolean isIriText(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c <= ' ' || NEVER_IN_IRIS.indexOf(c) >= 0);
    }
}
