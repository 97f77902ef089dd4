package org.dateline.reference;

import static org.dateline.reference.Json.object;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.dateline.fact.Value.Literal;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/**
 * JSON Schemas of what stands after keys. An editor reads {@code 2020} as a number and {@code true} as a truth value
 * where the tool reads text, so text may be any scalar.
 */
final class ValueSchemas {

    private static final String UNIT = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?";
    private static final String NUMBER = "(0|[1-9][0-9]{0,2}(,[0-9]{3})+|[1-9][0-9]*)([.][0-9]+)?%?";
    private static final String ID =
            "[^\\s./:,;#?&%@!\"'()\\[\\]{}<>|\\\\^`*=+$~_-][^\\s/:,;#?&%@!\"'()\\[\\]{}<>|\\\\^`*=+$~]*";
    private static final String TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
    private static final String DURATION =
            "^P([0-9]+W|(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?)$";

    private final Ontology ontology;
    private final TermTexts texts;
    private final KeySets keys;

    ValueSchemas(Ontology ontology) {
        this.ontology = ontology;
        this.texts = new TermTexts(ontology);
        this.keys = new KeySets(ontology);
    }

    /** A schema that stands among the definitions. */
    static JsonObject ref(String definition) {
        return object("$ref", "#/definitions/" + definition);
    }

    /** One value, or a list of them. */
    static JsonObject oneOrMany(JsonObject one) {
        return byType("array", object("items", one, "minItems", 1), one);
    }

    /** A choice that the type of a value decides, so that editors underline inside the branch that is meant. */
    private static JsonObject byType(String type, JsonObject then, JsonObject otherwise) {
        return object("if", object("type", type), "then", then, "else", otherwise);
    }

    private static JsonObject pattern(String pattern) {
        return object("type", "string", "pattern", pattern);
    }

    /** The schemas that others refer to by name. */
    void define(JsonObject definitions) {
        definitions.put("text", object("type", List.of("string", "number", "boolean"), "pattern", "\\S"));
        definitions.put(
                "languages",
                object(
                        "type",
                        "object",
                        "minProperties",
                        1,
                        "patternProperties",
                        object(TAG, oneOrMany(ref("text"))),
                        "additionalProperties",
                        false));
        definitions.put(
                "newId",
                object(
                        "type",
                        List.of("string", "integer"),
                        "pattern",
                        "^" + ID + "$",
                        "maxLength",
                        120,
                        "not",
                        object("enum", List.of("proposition", "count", "graph", "quote"))));
        definitions.put("id", object("type", List.of("string", "integer"), "pattern", "^%s(/%s)?$".formatted(ID, ID)));
        definitions.put("date", date());
        definitions.put("duration", pattern(DURATION));
        definitions.put(
                "amount",
                object(
                        "anyOf",
                        List.of(
                                object("type", "number", "minimum", 0),
                                pattern("^(~?%1$s|%1$s[+]|[.][.]%1$s|%1$s[.][.]%1$s|[^\\s0-9.,~+%%][^0-9.,~+%%]*)$"
                                        .formatted(NUMBER)))));
        definitions.put("address", pattern("^[A-Za-z][A-Za-z0-9+.-]*:\\S+$"));
        definitions.put(
                "keyName",
                object(
                        "anyOf",
                        List.of(
                                object("type", "string", "enum", keyNames()),
                                pattern("^[A-Za-z][A-Za-z0-9_.-]*:\\S+$"))));
        definitions.put("count", count());
        definitions.put("quote", quote());
        keys.schemes().forEach(scheme -> definitions.put("codes-" + Ontology.localName(scheme), codes(scheme)));
    }

    private static JsonObject date() {
        String span = "(%1$s|[.][.])/(%1$s|[.][.])".formatted(UNIT);
        String item = "(%1$s([.][.](%1$s)?)?|[.][.]%1$s)".formatted(UNIT);
        JsonObject year = object("type", "integer", "minimum", 1000, "maximum", 9999);
        JsonObject one = object(
                "anyOf", List.of(year, pattern("^(%1$s|%2$s|\\[%3$s(, *%3$s)*\\])$".formatted(UNIT, span, item))));
        JsonObject oneOf = object("anyOf", List.of(year, pattern("^%s$".formatted(item))));
        return byType("array", object("minItems", 1, "items", oneOf), one);
    }

    private SortedSet<String> keyNames() {
        SortedSet<String> names = new TreeSet<>(keys.stanceKeys());
        Stream.of(keys.ofRecords(), keys.ofArticles())
                .flatMap(List::stream)
                .forEach(p -> names.addAll(keys.written(p)));
        return names;
    }

    private JsonObject count() {
        JsonObject properties = new JsonObject();
        Collection<String> counted = ontology.notations(Vocabulary.COUNTED);
        for (String notation : counted) {
            Code code = ontology.code(Vocabulary.COUNTED, notation).orElseThrow();
            properties.put(notation, described(texts.definition(code.iri()), ref("amount")));
        }
        keys.ofCounts().forEach(p -> keys.written(p).forEach(key -> properties.put(key, ref("key-" + keys.anchor(p)))));
        return object(
                "type",
                "object",
                "properties",
                properties,
                "additionalProperties",
                false,
                "anyOf",
                counted.stream().map(code -> object("required", List.of(code))).toList());
    }

    private JsonObject quote() {
        JsonObject properties = new JsonObject();
        properties.put("text", described(FormatWord.TEXT, ref("text")));
        properties.put(
                "occurrence",
                described(
                        FormatWord.OCCURRENCE,
                        object(
                                "anyOf",
                                List.of(object("type", "integer", "minimum", 1), pattern("^[1-9][0-9]{0,5}$")))));
        keys.ofQuotes().forEach(p -> keys.written(p).forEach(key -> properties.put(key, ref("key-" + keys.anchor(p)))));
        JsonObject map = object(
                "type", "object", "properties", properties, "required", List.of("text"), "additionalProperties", false);
        return oneOrMany(byType("object", map, ref("text")));
    }

    private JsonObject codes(String scheme) {
        Collection<String> notations = ontology.notations(scheme);
        return oneOrMany(object(
                "type",
                "string",
                "enum",
                notations,
                "enumDescriptions",
                notations.stream()
                        .map(n -> texts.definition(
                                ontology.code(scheme, n).orElseThrow().iri()))
                        .toList()));
    }

    /** What stands after a property's key. */
    JsonObject of(PropertyTerm property) {
        return property.form() == PropertyTerm.Form.OBJECT ? reference(property) : literal(property);
    }

    /** What stands after a stance. */
    static JsonObject afterStance(Code stance) {
        return things(stance.inlineFactuality().isPresent());
    }

    private static JsonObject things(boolean inline) {
        return oneOrMany(inline ? byType("object", ref("scenario"), ref("id")) : ref("id"));
    }

    private static JsonObject reference(PropertyTerm property) {
        if (property.codeList().isPresent()) {
            return ref("codes-" + Ontology.localName(property.codeList().get()));
        }
        if (property.is(Vocabulary.EVIDENCE_FOR)) {
            return oneOrMany(ref("keyName"));
        }
        if (property.is(Vocabulary.INFERRED)) {
            JsonObject whole = object("enum", List.of(true, false, "true", "false"));
            return oneOrMany(object("anyOf", List.of(whole, ref("keyName"))));
        }
        if (property.ranges().contains(Vocabulary.COUNT_CLASS)) {
            return oneOrMany(ref("count"));
        }
        if (property.ranges().contains(Vocabulary.PROPOSITION)) {
            return oneOrMany(ref("statements"));
        }
        return things(property.inlineFactuality().isPresent());
    }

    private static JsonObject literal(PropertyTerm property) {
        return switch (property.syntax()) {
            case EDTF -> ref("date");
            case DURATION -> oneOrMany(ref("duration"));
            case LANGUAGES -> oneOrMany(byType("object", ref("languages"), ref("text")));
            case IRI -> oneOrMany(ref("address"));
            case TEXT -> oneOrMany(typed(property));
        };
    }

    private static JsonObject typed(PropertyTerm property) {
        String datatype = property.ranges().stream()
                .filter(range -> range.startsWith(Literal.XSD))
                .map(range -> range.substring(Literal.XSD.length()))
                .findFirst()
                .orElse("string");
        return switch (datatype) {
            case "integer" -> number("integer", "^[+-]?[0-9]+$");
            case "decimal" -> number("number", "^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)$");
            case "boolean" -> object("enum", List.of(true, false, "true", "false", "yes", "no"));
            case "anyURI" -> ref("address");
            default -> ref("text");
        };
    }

    private static JsonObject number(String type, String written) {
        return object("anyOf", List.of(object("type", type), pattern(written)));
    }

    /** A schema with what an editor shows of it; beside {@code $ref} draft-07 would ignore it. */
    static JsonObject described(String description, JsonObject schema) {
        return object("description", description, "allOf", List.of(schema));
    }

    static JsonObject described(FormatWord word, JsonObject schema) {
        return described(withExample(word.definition(), word.example()), schema);
    }

    /** A term's definition and example, for an editor to show. */
    String description(String iri) {
        return withExample(texts.definition(iri), texts.example(iri));
    }

    private static String withExample(String definition, String example) {
        return Stream.of(definition, example.isEmpty() ? "" : "Example: " + example)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
