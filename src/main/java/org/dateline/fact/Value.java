package org.dateline.fact;

/** The object of a statement or proposition, understood. */
public sealed interface Value {

    /** Something with an id: an actor, a place, a record. */
    record Thing(Id id) implements Value {}

    /** An IRI written as it is: a code, a class, a property, a page. */
    record Resource(String iri) implements Value {}

    /** A number of something; becomes a node of its own. */
    record Counted(Count count) implements Value {}

    /**
     * A literal in canonical form.
     *
     * @param datatype its datatype IRI; {@code rdf:langString} when there is a language
     * @param language a BCP 47 tag, or empty
     */
    record Literal(String text, String datatype, String language) implements Value {

        public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

        public static Literal string(String text) {
            return new Literal(text, XSD + "string", "");
        }

        public static Literal dateTime(String text) {
            return new Literal(text, XSD + "dateTime", "");
        }

        public static Literal in(String language, String text) {
            return new Literal(text, "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", language);
        }
    }
}
