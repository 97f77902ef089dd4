package org.dateline.reference;

import static org.dateline.reference.Json.object;
import static org.dateline.reference.ValueSchemas.described;
import static org.dateline.reference.ValueSchemas.oneOrMany;
import static org.dateline.reference.ValueSchemas.ref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/**
 * JSON Schemas of records. One schema holds all keys, so that an editor offers them all; conditions on it take away what
 * the marks of a kind forbid. What a record may inherit from its block is demanded only of records outside blocks.
 */
final class RecordSchemas {

    private static final String FACTS = FormatWord.FACTS.word();
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

    private final Ontology ontology;
    private final KeySets keys;
    private final ValueSchemas values;

    RecordSchemas(Ontology ontology, ValueSchemas values) {
        this.ontology = ontology;
        this.keys = new KeySets(ontology);
        this.values = values;
    }

    /** The schemas that others refer to by name. */
    void define(JsonObject definitions) {
        for (PropertyTerm property : ontology.properties()) {
            if (!property.traits().writtenByTool()) {
                definitions.put(
                        "key-" + keys.anchor(property),
                        described(values.description(property.iri()), values.of(property)));
            }
        }
        for (String key : keys.stanceKeys()) {
            Code stance = keys.stance(key).orElseThrow();
            definitions.put(
                    "verb-" + key, described(values.description(stance.iri()), ValueSchemas.afterStance(stance)));
        }
        definitions.put("statements", map(keysOf(keys.ofStatements())));
        definitions.put("scenario", scenario());
        definitions.put("record", record());
        definitions.put("fact", fact());
        definitions.put("article", article());
        definitions.put("entry", entry());
    }

    private JsonObject keysOf(Collection<PropertyTerm> terms) {
        JsonObject properties = new JsonObject();
        terms.forEach(p -> keys.written(p).forEach(key -> properties.put(key, ref("key-" + keys.anchor(p)))));
        return properties;
    }

    /** A map of these keys and of keys with a prefix, which are not looked into. */
    private JsonObject map(JsonObject properties) {
        return object(
                "type",
                "object",
                "minProperties",
                1,
                "properties",
                properties,
                "patternProperties",
                object(prefixed(), true),
                "additionalProperties",
                false);
    }

    private String prefixed() {
        return ontology.prefixes().keySet().stream()
                .filter(prefix -> !prefix.isEmpty())
                .collect(Collectors.joining("|", "^(", "):\\S+$"));
    }

    private JsonObject type(SortedSet<String> classes) {
        JsonObject prefixed = object("type", "string", "pattern", prefixed());
        JsonObject local = object(
                "enum", classes.stream().map(Ontology::localName).distinct().toList());
        return described(FormatWord.TYPE, oneOrMany(object("anyOf", List.of(local, prefixed))));
    }

    private JsonObject common() {
        return object(
                "id", described(FormatWord.ID, ref("newId")),
                "type", type(keys.recordClasses()),
                "quote", described(FormatWord.QUOTE, ref("quote")));
    }

    private JsonObject scenario() {
        JsonObject properties = common();
        keysOf(keys.ofScenarios()).forEach(properties::put);
        return map(properties);
    }

    private JsonObject record() {
        JsonObject properties = common();
        properties.put(FACTS, described(FormatWord.FACTS, oneOrMany(ref("record"))));
        keysOf(keys.ofRecords()).forEach(properties::put);
        keys.stanceKeys().forEach(key -> properties.put(key, ref("verb-" + key)));
        JsonObject record = map(properties);
        List<String> stances = written(stanceProperty());
        record.put(
                "allOf",
                Json.array(List.of(
                        when(anyOf(speaking()), without(others(keys.ofSpeeches()))),
                        when(anyOf(marks(Vocabulary.RELATION)), without(notOnRelations())),
                        when(
                                anyOf(marks(Vocabulary.SCENARIO)),
                                without(join(others(keys.ofScenarios()), keys.stanceKeys()))),
                        when(object("required", List.of(FACTS)), without(notOnBlocks())),
                        atMostOne(join(keys.stanceKeys(), stances)))));
        return record;
    }

    /** What names or describes one record cannot stand beside {@code facts}. */
    private List<String> notOnBlocks() {
        List<String> written = keys.ofRecords().stream()
                .filter(p -> p.is(LABEL) || p.is(Vocabulary.STATES))
                .flatMap(p -> written(p).stream())
                .toList();
        return join(List.of(FormatWord.ID.word()), written);
    }

    /** What a record outside blocks must have, since it inherits nothing; a block itself may lack all of it. */
    private JsonObject fact() {
        List<String> verbs = join(keys.stanceKeys(), written(stanceProperty()));
        List<String> marked = join(join(speaking(), marks(Vocabulary.RELATION)), marks(Vocabulary.SCENARIO));
        JsonObject alone = object(
                "allOf",
                List.of(
                        object("required", List.of(FormatWord.QUOTE.word())),
                        when(anyOf(verbs), anyOf(marks(Vocabulary.CLAIM))),
                        when(anyOf(marks(Vocabulary.CLAIM)), anyOf(verbs)),
                        when(anyOf(marks(Vocabulary.RELATION)), anyOf(ties())),
                        when(
                                object("not", anyOf(join(marked, List.of(FormatWord.TYPE.word())))),
                                without(others(keys.ofEvents())))));
        return object("allOf", List.of(ref("record"), when(object("not", object("required", List.of(FACTS))), alone)));
    }

    /** What may tie: the ties, what an Event has where the Relation is about one, and a bare count. */
    private List<String> ties() {
        return Stream.of(keys.ofTies(), keys.ofEvents())
                .flatMap(List::stream)
                .filter(p -> p.is(Vocabulary.COUNT) || !keys.ofRelations().contains(p))
                .flatMap(p -> written(p).stream())
                .distinct()
                .toList();
    }

    private JsonObject article() {
        JsonObject properties = object(
                "id", described(FormatWord.ID, ref("newId")),
                "text", described(FormatWord.TEXT_FILE, ref("text")),
                "paragraphs", described(FormatWord.PARAGRAPHS, object("enum", List.of("lines", "blank"))),
                "quote", described(FormatWord.QUOTE, ref("quote")));
        keysOf(keys.ofArticles()).forEach(properties::put);
        JsonObject article = map(properties);
        article.put("required", Json.array(List.of("id")));
        // the shapes demand it
        ontology.property(Vocabulary.SCHEMA + "headline")
                .ifPresent(p -> article.put("allOf", Json.array(List.of(anyOf(written(p))))));
        return article;
    }

    private JsonObject entry() {
        JsonObject properties = object("type", type(keys.registerClasses()));
        keysOf(keys.ofRegisters()).forEach(properties::put);
        return map(properties);
    }

    private PropertyTerm stanceProperty() {
        return ontology.property(Vocabulary.STANCE).orElseThrow();
    }

    /** All spellings of a property's key, with its prefix too. */
    private List<String> written(PropertyTerm property) {
        return Stream.concat(keys.written(property).stream(), Stream.of(ontology.shortened(property.iri())))
                .distinct()
                .toList();
    }

    private List<String> marks(String kind) {
        return keys.marking(kind).stream().flatMap(p -> written(p).stream()).toList();
    }

    /** The keys that only a saying has: its speaker, its verb. */
    private List<String> speaking() {
        return join(marks(Vocabulary.CLAIM), join(keys.stanceKeys(), written(stanceProperty())));
    }

    /** The keys of records that are none of these. */
    private List<String> others(Collection<PropertyTerm> allowed) {
        return keys.ofRecords().stream()
                .filter(p -> !allowed.contains(p))
                .flatMap(p -> keys.written(p).stream())
                .toList();
    }

    /** On a Relation about an Event the Event's keys are ties; only what belongs to sayings and Scenarios is not. */
    private List<String> notOnRelations() {
        SortedSet<PropertyTerm> allowed = new TreeSet<>(java.util.Comparator.comparing(PropertyTerm::iri));
        allowed.addAll(keys.ofRelations());
        allowed.addAll(keys.ofTies());
        allowed.addAll(keys.ofEvents());
        return join(others(allowed), keys.stanceKeys());
    }

    private static List<String> join(Collection<String> some, Collection<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static JsonObject when(JsonObject condition, JsonObject then) {
        return object("if", condition, "then", then);
    }

    private static JsonObject anyOf(Collection<String> names) {
        return object(
                "anyOf",
                names.stream().map(name -> object("required", List.of(name))).toList());
    }

    private static JsonObject atMostOne(Collection<String> names) {
        List<JsonObject> alternatives = new ArrayList<>();
        names.forEach(name -> alternatives.add(object("required", List.of(name))));
        alternatives.add(object("not", anyOf(names)));
        return object("oneOf", alternatives);
    }

    private static JsonObject without(Collection<String> names) {
        JsonObject properties = new JsonObject();
        names.forEach(name -> properties.put(name, false));
        return object("properties", properties);
    }
}
