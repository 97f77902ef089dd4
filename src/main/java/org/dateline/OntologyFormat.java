package org.dateline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which the ontology in force is written. */
public enum OntologyFormat {
    /** For people who write facts files. */
    TABLE("table"),
    /** The reference of all terms. */
    MARKDOWN("markdown", "md"),
    /** The ontology itself, sorted; no blank nodes and no shapes. */
    TURTLE("turtle", "ttl"),
    /** The SHACL shapes, Turtle. */
    SHAPES("shapes"),
    /** The code lists, CSV. */
    CODES("codes"),
    /** A JSON Schema of facts files, for editors. */
    JSON_SCHEMA("json-schema", "schema");

    // always an unmodifiable list
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    OntologyFormat(String... names) {
        this.names = List.of(names);
    }

    /** The format of a name as users write it. */
    public static Optional<OntologyFormat> named(String name) {
        return Arrays.stream(values()).filter(f -> f.names.contains(name)).findFirst();
    }

    /** The usual names of all formats, for messages. */
    public static List<String> allNames() {
        return Arrays.stream(values()).map(f -> f.names.getFirst()).toList();
    }
}
