package org.dateline.export;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dateline.store.CanonicalTerms;

/** A format has no way to write what stands in the graphs; the message names it and the formats that have one. */
public final class UnwritableException extends IOException {

    private static final long serialVersionUID = 1L;

    private UnwritableException(String message) {
        super(message);
    }

    /** @param what a format cannot hold, as a noun */
    static UnwritableException of(String format, String what) {
        return new UnwritableException("%s cannot hold %s; TriG (trig) and Turtle (ttl) can".formatted(format, what));
    }

    /** What a format cannot hold, with the statement in which it was found. */
    static UnwritableException of(String format, String what, Triple triple) {
        return of(
                format,
                "%s, found in %s of %s"
                        .formatted(
                                what,
                                CanonicalTerms.term(triple.getPredicate()),
                                CanonicalTerms.term(triple.getSubject())));
    }

    /** Refuses what only RDF 1.2 has. */
    static void refuseOfRdf12(String format, Triple triple) throws UnwritableException {
        Node value = triple.getObject();
        if (value.isTripleTerm()) {
            throw of(format, "a triple as the value of another", triple);
        }
        if (value.isLiteral() && value.getLiteralBaseDirection() != null) {
            throw of(format, "the direction of a text", triple);
        }
    }
}
