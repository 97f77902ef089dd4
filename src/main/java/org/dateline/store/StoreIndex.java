package org.dateline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a store must remember and no graph may hold: the base, and for each source (an article's facts file, or a file
 * of registers) from where and from what it was built, and which register entries it brought. A JSON file beside the
 * database; immutable in memory.
 *
 * @param base under which all IRIs were made
 * @param ontology digest of the ontology's graph
 * @param rules digest of all that shapes every graph: ontology, shapes, version of the tool
 * @param sources by the article's id, or by the file's IRI for registers alone
 */
public record StoreIndex(String base, String ontology, String rules, SortedMap<String, Source> sources) {

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
     * @param made names of its records that have no written id, so that nothing else may refer to them; sorted
     * @param register its register entries as sorted lines of N-Triples
     */
    public record Source(String file, String digest, String graph, List<String> made, List<String> register) {
        public Source {
            made = List.copyOf(made);
            register = List.copyOf(register);
        }

        /** Whether it has an article, and so a graph of its own. */
        public boolean hasGraph() {
            return !graph.isEmpty();
        }
    }

    /** The index of a store that has nothing yet. */
    public static StoreIndex empty(String base) {
        return new StoreIndex(base, "", "", new TreeMap<>());
    }

    /** The lines of the registers' graph, in order: those of all sources, united. */
    public static SortedSet<String> registers(Iterable<Source> sources) {
        return RegisterUnion.graph(sources);
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
            if (member(json, "version").getAsNumber().value().intValue() != VERSION) {
                throw new IOException(file + " is of another version of Dateline; build into a new store");
            }
            SortedMap<String, Source> sources = new TreeMap<>();
            JsonObject all = member(json, "sources").getAsObject();
            all.forEach((key, value) -> sources.put(key, source(value.getAsObject())));
            return new StoreIndex(text(json, "base"), text(json, "ontology"), text(json, "rules"), sources);
        } catch (JsonException | CharacterCodingException e) {
            throw new IOException("%s is damaged (%s); build into a new store".formatted(file, e.getMessage()), e);
        }
    }

    private static Source source(JsonObject json) {
        return new Source(
                text(json, "file"),
                text(json, "digest"),
                text(json, "graph"),
                texts(json, "made"),
                texts(json, "register"));
    }

    private static List<String> texts(JsonObject json, String name) {
        return member(json, name).getAsArray().stream()
                .map(text -> text.getAsString().value())
                .toList();
    }

    private static String text(JsonObject json, String name) {
        return member(json, name).getAsString().value();
    }

    private static JsonValue member(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).orElseThrow(() -> new JsonException("has no " + name));
    }

    /**
     * Runs a change to the store together with the index that describes its result: the index is laid beside the
     * store first and takes its place once the change is committed. After a failed change it is taken away.
     */
    public void writeWith(Path store, Runnable change) throws IOException {
        Path next = store.resolve(NEXT);
        try {
            writeForGood(next, JSON.toString(json()));
            change.run();
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(next);
            throw e;
        }
        Files.move(next, store.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes down to the disk: the database commits next, and this must not be what a power cut loses. */
    private static void writeForGood(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Settles what a build left open that was killed between its commit and the end of {@link #writeWith}: if the store
     * is as the waiting index says, that becomes the index, otherwise it is dropped.
     *
     * @throws IOException also when graphs are there and no index tells of what they were built
     */
    public static void recover(TripleStore store) throws IOException {
        Path next = store.directory().resolve(NEXT);
        if (Files.exists(next)) {
            Optional<StoreIndex> waiting = whole(next);
            if (waiting.isPresent() && store.read(waiting.get()::describes)) {
                Files.move(next, store.directory().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(next);
            }
        }
        if (!exists(store.directory()) && !store.read(view -> view.isEmpty())) {
            throw new IOException(
                    "%s is missing in the store %s; build into a new store".formatted(FILE, store.directory()));
        }
    }

    /** The index in a file; none when it was cut off while it was written. */
    private static Optional<StoreIndex> whole(Path next) {
        try {
            return Optional.of(readFile(next));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the store's graphs are those of this index: these, as they are here, and no others. */
    private boolean describes(DatasetGraph view) {
        SortedMap<String, String> expected = new TreeMap<>();
        expected.put(base + "graph/registers", GraphDigest.of(registers(sources.values())));
        expected.put(base + "graph/ontology", ontology);
        sources.forEach((key, source) -> {
            if (source.hasGraph()) {
                expected.put(base + key, source.graph());
            }
        });
        SortedSet<String> present = new TreeSet<>();
        view.listGraphNodes().forEachRemaining(graph -> present.add(graph.getURI()));
        return expected.keySet().containsAll(present)
                && expected.entrySet().stream()
                        .allMatch(graph -> GraphDigest.of(view, graph.getKey()).equals(graph.getValue()));
    }

    private JsonValue json() {
        JsonObject json = new JsonObject();
        json.put("version", VERSION);
        json.put("base", base);
        json.put("ontology", ontology);
        json.put("rules", rules);
        JsonObject all = new JsonObject();
        for (Map.Entry<String, Source> entry : sources.entrySet()) {
            JsonObject source = new JsonObject();
            source.put("file", entry.getValue().file());
            source.put("digest", entry.getValue().digest());
            source.put("graph", entry.getValue().graph());
            source.put("made", array(entry.getValue().made()));
            source.put("register", array(entry.getValue().register()));
            all.put(entry.getKey(), source);
        }
        json.put("sources", all);
        return json;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
