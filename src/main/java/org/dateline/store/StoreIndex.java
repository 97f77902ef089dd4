package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.fact.Replacements;

/**
 * What a store must remember and no graph may hold: the base, and for each source (an article's facts file, or a file
 * of registers) from where and from what it was built, which register entries it brought, and where in the file each
 * thing stands. A file beside the database; immutable in memory.
 *
 * @param base under which all IRIs were made
 * @param ontology digest of the ontology's graph
 * @param rules digest of all that shapes every graph: ontology, shapes, version of the tool
 * @param queries folders with questions that lie beside the facts, absolute, in order
 * @param sources by the article's id, or by the file's IRI for registers alone
 */
public record StoreIndex(
        String base, String ontology, String rules, List<String> queries, SortedMap<String, Source> sources) {

    private static final String FILE = "index.jsonl";
    private static final String NEXT = ".dateline-index.jsonl";
    /** What an earlier version wrote. */
    private static final String EARLIER = "index.json";

    public StoreIndex {
        queries = List.copyOf(queries);
        sources = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /**
     * What is known of a store without its sources.
     *
     * @param replaced what its registers say was replaced, by IRI
     * @param queries folders with questions that lie beside the facts, absolute, in order
     */
    public record Header(
            String base, String ontology, String rules, Replacements<String> replaced, List<String> queries) {
        public Header {
            queries = List.copyOf(queries);
        }

        /** That of a store that has nothing yet. */
        public static Header empty(String base) {
            return new Header(base, "", "", new Replacements<>(Map.of()), List.of());
        }
    }

    /**
     * One source of the store.
     *
     * @param file where its facts were read, as the user named it
     * @param path the same, absolute
     * @param digest of everything its graph depends on
     * @param graph digest of its article's graph; empty for registers alone
     * @param made names of its records that have no written id, so that nothing else may refer to them; sorted
     * @param register its register entries as sorted lines of N-Triples
     * @param places where its article, records and register entries stand in the file
     */
    public record Source(
            String file,
            String path,
            String digest,
            String graph,
            List<String> made,
            List<String> register,
            IdPlaces places) {
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
        return new StoreIndex(base, "", "", List.of(), new TreeMap<>());
    }

    /** The lines of the registers' graph, in order: those of all sources, united. */
    public static SortedSet<String> registers(Iterable<Source> sources) {
        return RegisterUnion.graph(sources);
    }

    /** Whether a build has ever been finished in this store. */
    public static boolean exists(Path store) {
        return Files.exists(store.resolve(FILE)) || Files.exists(store.resolve(EARLIER));
    }

    /** Reads the index of a store. */
    public static StoreIndex read(Path store) throws IOException {
        return file(store).read();
    }

    /** Reads what the index of a store begins with, which takes as long for many sources as for few. */
    public static Header header(Path store) throws IOException {
        return file(store).header();
    }

    /**
     * Reads of the index of a store only some sources.
     *
     * @param articles ids of articles whose sources are wanted
     * @param entries ids of register entries: all sources that have one of them are wanted
     */
    public static SortedMap<String, Source> sources(Path store, Set<String> articles, Set<String> entries)
            throws IOException {
        return file(store).sources(articles, entries);
    }

    private static IndexFile file(Path store) throws IOException {
        IndexFile file = new IndexFile(store.resolve(FILE));
        IndexFile earlier = new IndexFile(store.resolve(EARLIER));
        if (Files.exists(earlier.path()) && !Files.exists(file.path())) {
            throw earlier.otherVersion();
        }
        return file;
    }

    /**
     * Runs a change to the store together with the index that describes its result: the index is laid beside the
     * store first and takes its place once the change is committed. After a failed change it is taken away.
     */
    public void writeWith(Path store, Runnable change) throws IOException {
        Path next = store.resolve(NEXT);
        try {
            new IndexFile(next).writeForGood(this);
            change.run();
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(next);
            throw e;
        }
        Files.move(next, store.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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
            return Optional.of(new IndexFile(next).read());
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
}
