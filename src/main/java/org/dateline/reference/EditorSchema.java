package org.dateline.reference;

import static org.dateline.reference.Json.object;
import static org.dateline.reference.ValueSchemas.described;
import static org.dateline.reference.ValueSchemas.oneOrMany;
import static org.dateline.reference.ValueSchemas.ref;

import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.dateline.ontology.Ontology;

/**
 * The ontology in force as a JSON Schema of facts files, so that editors complete keys and codes, show definitions and
 * underline what the tool would refuse. It is draft-07, the newest that all editors' YAML support reads (yaml-language-
 * server, IntelliJ). It never refuses what the tool accepts, and knows nothing of ids, quotes' texts or other files.
 */
final class EditorSchema {

    private final Ontology ontology;
    private final ValueSchemas values;

    EditorSchema(Ontology ontology) {
        this.ontology = ontology;
        this.values = new ValueSchemas(ontology);
    }

    /** The schema, indented, ending in a line end. */
    @Override
    public String toString() {
        return JSON.toString(json()).stripTrailing() + "\n";
    }

    private JsonObject json() {
        JsonObject definitions = new JsonObject();
        values.define(definitions);
        new RecordSchemas(ontology, values).define(definitions);
        return object(
                "$schema",
                "http://json-schema.org/draft-07/schema#",
                "title",
                "Dateline facts file",
                "description",
                "Facts of one article, or registers of actors, places and items.",
                "type",
                "object",
                "minProperties",
                1,
                "properties",
                sections(),
                "additionalProperties",
                false,
                "dependencies",
                object("facts", List.of("article")),
                "definitions",
                definitions);
    }

    private JsonObject sections() {
        JsonObject sections = object(
                "article", described(FormatWord.ARTICLE, ref("article")),
                "use", described(FormatWord.USE, oneOrMany(ref("text"))));
        for (String section : ontology.sectionNames()) {
            sections.put(
                    section,
                    described(
                            values.description(ontology.sectionClass(section).orElseThrow()),
                            object(
                                    "type", "object",
                                    "propertyNames", ref("newId"),
                                    "additionalProperties", ref("entry"))));
        }
        sections.put("facts", described(FormatWord.FACTS, oneOrMany(ref("fact"))));
        return sections;
    }
}
