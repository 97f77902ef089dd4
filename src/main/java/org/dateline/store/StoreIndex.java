package org.dateline.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a store must remember and no graph may hold: the base, and for each source (an article's facts file, or a file of
 * registers) from where and from what it was built, and which register entries it brought. A JSON file beside the
 * database; immutable in memory.
 *
 * @param base under which all IRIs were made
 * @param ontology digest of the ontology in force at the last build
 * @param sources by the article's id, or by the file's path for registers alone
 */
public record StoreIndex(String base, String ontology, SortedMap<String, Source> sources) {

    private static final String FILE = "index.json";
    private static final String NEXT = ".dateline-index.json";
    private static final int VERSION = 1;

    public StoreIndex {
        sources = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /**
     * One source of the store.
     *
     * @param file where its facts were read, as the user named it
     * @param digest of everything its graph depends on
     * @param graph digest of its article's graph; empty for registers alone
     * @param register its register entries as sorted lines of N-Triples
     */
    public record Source(String file, String digest, String graph, List<String> register) {
        public Source {
            register = List.copyOf(register);
        }
    }

    /** The index of a store that has nothing yet. */
    public static StoreIndex empty(String base) {
        return new StoreIndex(base, "", new TreeMap<>());
    }

    /** Whether a build has ever been finished in this store. */
    public static boolean exists(Path store) {
        return Files.exists(store.resolve(FILE));
    }

    /** Reads the index of a store. */
    public static StoreIndex read(Path store) throws IOException {
        return readFile(store.resolve(FILE));
    }

    private static StoreIndex readFile(Path file) throws IOException {
        try {
            JsonObject json = JSON.parse(Files.readString(file));
            if (json.get("version").getAsNumber().value().intValue() != VERSION) {
                throw new IOException(file + " is of another version of Dateline; build into a new store");
            }
            SortedMap<String, Source> sources = new TreeMap<>();
            json.getObj("sources").forEach((key, value) -> sources.put(key, source(value.getAsObject())));
            return new StoreIndex(json.getString("base"), json.getString("ontology"), sources);
        } catch (JsonParseException e) {
            throw new IOException(file + " is damaged: " + e.getMessage() + "; build into a new store", e);
        }
    }

    private static Source source(JsonObject json) {
        List<String> register = json.getArray("register")
                .map(line -> line.getAsString().value())
                .toList();
        return new Source(json.getString("file"), json.getString("digest"), json.getString("graph"), register);
    }

    /**
     * Runs a change to the store together with the index that describes its result: the index is laid beside the
     * store first and takes its place once the change is committed.
     */
    public void writeWith(Path store, Runnable change) throws IOException {
        Path next = store.resolve(NEXT);
        Files.writeString(next, JSON.toString(json()), StandardCharsets.UTF_8);
        change.run();
        Files.move(next, store.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Settles what a build left open that was killed between its commit and the end of {@link #writeWith}: if the store
     * is as the waiting index says, that becomes the index, otherwise it is dropped.
     */
    public static void recover(TripleStore store) throws IOException {
        Path next = store.directory().resolve(NEXT);
        if (!Files.exists(next)) {
            return;
        }
        if (store.read(inFile(next)::describes)) {
            Files.move(next, store.directory().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(next);
        }
    }

    /** The index in a file; one that was cut off while it was written describes nothing. */
    private static StoreIndex inFile(Path next) {
        try {
            return readFile(next);
        } catch (IOException | RuntimeException e) {
            return new StoreIndex("", "", new TreeMap<>(Map.of("", new Source("", "", "cut off", List.of()))));
        }
    }

    private boolean describes(DatasetGraph view) {
        SortedSet<String> register = new TreeSet<>();
        sources.values().forEach(source -> register.addAll(source.register()));
        return GraphDigest.lines(view, base + "graph/registers").equals(register)
                && sources.entrySet().stream()
                        .filter(entry -> !entry.getValue().graph().isEmpty())
                        .allMatch(entry ->
                                GraphDigest.of(view, base + entry.getKey()).equals(entry.getValue().graph()));
    }

    private JsonValue json() {
        JsonObject json = new JsonObject();
        json.put("version", VERSION);
        json.put("base", base);
        json.put("ontology", ontology);
        JsonObject all = new JsonObject();
        for (Map.Entry<String, Source> entry : sources.entrySet()) {
            JsonObject source = new JsonObject();
            source.put("file", entry.getValue().file());
            source.put("digest", entry.getValue().digest());
            source.put("graph", entry.getValue().graph());
            JsonArray register = new JsonArray();
            entry.getValue().register().forEach(register::add);
            source.put("register", register);
            all.put(entry.getKey(), source);
        }
        json.put("sources", all);
        return json;
    }
}
