package org.dateline.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.dateline.fact.Replacements;

/** The lines of a store's index, each a JSON object; a line that is none, or lacks something, is a {@link JsonException}. */
final class IndexLine {

    private static final int VERSION = 2;

    private IndexLine() {}

    /** The first line; {@link #sources} lines follow it. */
    record First(JsonObject json) {

        boolean isOfThisVersion() {
            return number(json, "version") == VERSION;
        }

        int sources() {
            return number(json, "sources");
        }

        StoreIndex.Header header() {
            Map<String, String> replaced = new TreeMap<>();
            member(json, "replaced")
                    .getAsObject()
                    .forEach((iri, by) -> replaced.put(iri, by.getAsString().value()));
            return new StoreIndex.Header(
                    text(json, "base"),
                    text(json, "ontology"),
                    text(json, "rules"),
                    new Replacements<>(replaced),
                    texts(json, "queries"));
        }
    }

    static First first(String line) {
        return new First(JSON.parse(line));
    }

    static String first(StoreIndex index) {
        JsonObject json = new JsonObject();
        json.put("version", VERSION);
        json.put("base", index.base());
        json.put("ontology", index.ontology());
        json.put("rules", index.rules());
        JsonObject replaced = new JsonObject();
        new TreeMap<>(RegisterUnion.replacements(index.sources().values()).direct()).forEach(replaced::put);
        json.put("replaced", replaced);
        json.put("queries", array(index.queries()));
        json.put("sources", index.sources().size());
        return JSON.toStringFlat(json);
    }

    static Map.Entry<String, StoreIndex.Source> source(String line) {
        JsonObject json = JSON.parse(line);
        return Map.entry(
                text(json, "source"),
                new StoreIndex.Source(
                        text(json, "file"),
                        text(json, "path"),
                        text(json, "digest"),
                        text(json, "graph"),
                        texts(json, "made"),
                        texts(json, "register"),
                        IdPlaces.ofLines(texts(json, "places"))));
    }

    /**
     * The key of a source's line without reading the rest, so that many lines are passed over quickly; a wrong one where
     * the key has characters that JSON escapes, which no article's id has.
     */
    static String key(String line) {
        int begin = nth(line, '"', 3) + 1;
        int end = begin == 0 ? -1 : line.indexOf('"', begin);
        return end < 0 ? "" : line.substring(begin, end);
    }

    private static int nth(String line, char wanted, int count) {
        int at = -1;
        for (int i = 0; i < count && (i == 0 || at >= 0); i++) {
            at = line.indexOf(wanted, at + 1);
        }
        return at;
    }

    /** Whether a source's line may note the place of one of these register entries. */
    static boolean mayHaveEntry(String line, Set<String> entries) {
        return line.contains("\"entry ") && entries.stream().anyMatch(id -> line.contains(" " + id + "\""));
    }

    static String source(String key, StoreIndex.Source source) {
        JsonObject json = new JsonObject();
        json.put("source", key);
        json.put("file", source.file());
        json.put("path", source.path());
        json.put("digest", source.digest());
        json.put("graph", source.graph());
        json.put("made", array(source.made()));
        json.put("register", array(source.register()));
        json.put("places", array(source.places().text().lines().toList()));
        return JSON.toStringFlat(json);
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> texts(JsonObject json, String name) {
        return member(json, name).getAsArray().stream()
                .map(text -> text.getAsString().value())
                .toList();
    }

    private static String text(JsonObject json, String name) {
        return member(json, name).getAsString().value();
    }

    private static int number(JsonObject json, String name) {
        return member(json, name).getAsNumber().value().intValue();
    }

    private static JsonValue member(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).orElseThrow(() -> new JsonException("has no " + name));
    }
}
