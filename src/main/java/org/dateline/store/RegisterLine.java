package org.dateline.store;

import java.util.Optional;
import org.apache.jena.vocabulary.RDF;

/**
 * A line of a register as the store's index keeps it, in canonical N-Triples (subject and property are IRIs).
 *
 * @param subject an IRI
 * @param property an IRI
 * @param object as N-Triples write it
 */
public record RegisterLine(String subject, String property, String object) {

    public static RegisterLine of(String line) {
        String[] parts = line.split(" ", 3);
        String object = parts[2].substring(0, parts[2].length() - " .".length());
        return new RegisterLine(bare(parts[0]), bare(parts[1]), object);
    }

    /** The line as it is kept. */
    String text() {
        return "<%s> <%s> %s .".formatted(subject, property, object);
    }

    public boolean isType() {
        return property.equals(RDF.type.getURI());
    }

    public Optional<String> objectIri() {
        return object.startsWith("<") ? Optional.of(bare(object)) : Optional.empty();
    }

    private static String bare(String term) {
        return term.substring(1, term.length() - 1);
    }
}
