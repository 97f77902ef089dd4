package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.dateline.fact.Replacements;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.IdPlaces.Standing;
import org.dateline.store.IdPlaces.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index beside the database, also after a process was killed in the middle. */
final class StoreIndexTest {

    private static final String BASE = "https://dateline.example/";

    @TempDir
    private Path folder;

    private StoreIndex first;
    private StoreIndex second;

    @BeforeEach
    void aStoreWithOneArticle() throws IOException {
        first = index(Map.of("a", "one"));
        second = index(Map.of("a", "two", "b", "three"));
        try (TripleStore store = open()) {
            first.writeWith(folder, () -> put(store, Map.of("a", "one")));
        }
    }

    private TripleStore open() throws IOException {
        return TripleStore.open(folder, OpenMode.CREATE, Patience.none());
    }

    private static StoreIndex index(Map<String, String> articles) {
        TreeMap<String, StoreIndex.Source> sources = new TreeMap<>();
        articles.forEach((name, text) -> sources.put(
                name,
                new StoreIndex.Source(
                        name + ".yaml",
                        "/desk/" + name + ".yaml",
                        text,
                        GraphDigest.of(List.of(triple(text)).iterator()),
                        List.of(),
                        List.of(),
                        IdPlaces.of(List.of(new Standing(Told.ARTICLE, 2, 7, name))))));
        return new StoreIndex(
                BASE, GraphDigest.of(List.of(triple("ontology")).iterator()), "rules", List.of(), sources);
    }

    private static Triple triple(String text) {
        return Triple.create(
                NodeFactory.createURI(BASE + "s"),
                NodeFactory.createURI(BASE + "p"),
                NodeFactory.createLiteralString(text));
    }

    /** Makes the graphs of the store these articles and the ontology. */
    private static void put(TripleStore store, Map<String, String> articles) {
        store.write(change -> {
            for (String name : List.of("a", "b")) {
                List<Triple> triples = articles.containsKey(name) ? List.of(triple(articles.get(name))) : List.of();
                change.replaceGraph(NodeFactory.createURI(BASE + name), triples.iterator());
            }
            return change.replaceGraph(
                    NodeFactory.createURI(BASE + "graph/ontology"),
                    List.of(triple("ontology")).iterator());
        });
    }

    /** What a killed process leaves: the waiting index of a change. */
    private void leaveWaiting(StoreIndex index) throws IOException {
        Path other = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-other"));
        index.writeWith(other, () -> {});
        Files.move(other.resolve("index.jsonl"), folder.resolve(".dateline-index.jsonl"));
        Files.delete(other);
    }

    private StoreIndex recovered() throws IOException {
        try (TripleStore store = open()) {
            StoreIndex.recover(store);
        }
        assertThat(folder.resolve(".dateline-index.jsonl")).doesNotExist();
        return StoreIndex.read(folder);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        assertThat(StoreIndex.read(folder)).isEqualTo(first);
    }

    @Test
    void takesTheWaitingIndexWhenTheChangeWasCommitted() throws IOException {
        try (TripleStore store = open()) {
            put(store, Map.of("a", "two", "b", "three"));
        }
        leaveWaiting(second);

        assertThat(recovered()).isEqualTo(second);
    }

    @Test
    void dropsTheWaitingIndexWhenTheChangeWasNotCommitted() throws IOException {
        leaveWaiting(second);

        assertThat(recovered()).isEqualTo(first);
    }

    @Test
    void dropsAWaitingIndexThatHasRemovedNothingYet() throws IOException {
        StoreIndex pruned = index(Map.of());
        leaveWaiting(pruned);

        assertThat(recovered()).isEqualTo(first);
    }

    @Test
    void dropsAWaitingIndexOfAnotherOntology() throws IOException {
        leaveWaiting(new StoreIndex(BASE, "other", "rules", List.of(), first.sources()));

        assertThat(recovered()).isEqualTo(first);
    }

    @Test
    void dropsAWaitingIndexThatWasCutOff() throws IOException {
        String whole = Files.readString(folder.resolve("index.jsonl"));
        Files.writeString(folder.resolve(".dateline-index.jsonl"), whole.substring(0, whole.length() / 2));

        assertThat(recovered()).isEqualTo(first);
    }

    @Test
    void aFailedChangeLeavesNothingWaiting() {
        assertThatThrownBy(() -> second.writeWith(folder, () -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
        assertThat(folder.resolve(".dateline-index.jsonl")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"version\": \"1\"}",
                "{\"version\": 2}",
                "{\"version\": 2, \"sources\": 0}",
                "nonsense"
            })
    void saysThatItIsDamaged(String text) throws IOException {
        Files.writeString(folder.resolve("index.jsonl"), text);

        assertThatThrownBy(() -> StoreIndex.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("index.jsonl is damaged (")
                .hasMessageEndingWith("; build into a new store");
    }

    @Test
    void saysThatItIsNoText() throws IOException {
        Files.write(folder.resolve("index.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> StoreIndex.read(folder)).hasMessageContaining("is damaged");
    }

    @Test
    void saysThatItIsOfAnotherVersion() throws IOException {
        Files.writeString(folder.resolve("index.jsonl"), "{\"version\": 99}");

        assertThatThrownBy(() -> StoreIndex.read(folder)).hasMessageContaining("is of another version of Dateline");
    }

    @Test
    void saysSoOfTheFileOfAnEarlierVersion() throws IOException {
        Files.move(folder.resolve("index.jsonl"), folder.resolve("index.json"));

        assertThat(StoreIndex.exists(folder)).isTrue();
        assertThatThrownBy(() -> StoreIndex.read(folder)).hasMessageContaining("is of another version of Dateline");
        assertThatThrownBy(() -> StoreIndex.header(folder)).hasMessageContaining("is of another version of Dateline");
    }

    @Test
    void graphsWithoutAnIndexAreNotTouched() throws IOException {
        Files.delete(folder.resolve("index.jsonl"));

        try (TripleStore store = open()) {
            assertThatThrownBy(() -> StoreIndex.recover(store)).hasMessageContaining("index.jsonl is missing");
        }
    }

    @Test
    void keepsRegisterLinesWithNastyLiterals() throws IOException {
        List<String> nasty = List.of(
                "\"quoted\" \\ back\\\\slash",
                "line\nend\r\ttab",
                "nul \u0000 and \u001b",
                "\u2028 \u2029 \u202e",
                "😀 \uFFFF é",
                "a . <b> \"@en .",
                "{\"json\": [1]}",
                "\\u0041",
                "'",
                "/* */ // #");
        List<String> lines = List.copyOf(
                GraphDigest.lines(nasty.stream().map(StoreIndexTest::triple).iterator()));
        StoreIndex.Source source =
                new StoreIndex.Source("ü\"\\.yaml", "/a\r\n/ü\"\\.yaml", "", "", List.of("é"), lines, IdPlaces.NONE);
        StoreIndex index = new StoreIndex(
                BASE, "", "", List.of("/x y/queries"), new TreeMap<>(Map.of("file:///x y/ü\"\\.yaml", source)));

        index.writeWith(folder, () -> {});

        assertThat(StoreIndex.read(folder)).isEqualTo(index);
    }

    @Test
    void readsTheHeaderWhateverFollowsIt() throws IOException {
        String tie = "<%sclerk> <%s> <%smayor> .".formatted(BASE, Vocabulary.REPLACED_BY, BASE);
        StoreIndex.Source source =
                new StoreIndex.Source("r.yaml", "/r.yaml", "", "", List.of(), List.of(tie), IdPlaces.NONE);
        List<String> queries = List.of("/a/queries", "/b/queries");
        new StoreIndex(BASE, "terms", "rules", queries, new TreeMap<>(Map.of("file:///r.yaml", source)))
                .writeWith(folder, () -> {});
        Path file = folder.resolve("index.jsonl");
        Files.writeString(file, Files.readAllLines(file).getFirst() + "\nnonsense");

        assertThat(StoreIndex.header(folder))
                .isEqualTo(new StoreIndex.Header(
                        BASE, "terms", "rules", new Replacements<>(Map.of(BASE + "clerk", BASE + "mayor")), queries));
        assertThatThrownBy(() -> StoreIndex.read(folder)).hasMessageContaining("is damaged");
    }

    @Test
    void hasALineForEachSource() throws IOException {
        second.writeWith(folder, () -> {});

        assertThat(Files.readString(folder.resolve("index.jsonl")).split("\n")).hasSize(3);
    }

    @Test
    void dropsAWaitingIndexThatWasCutOffAfterALine() throws IOException {
        try (TripleStore store = open()) {
            put(store, Map.of());
        }
        Path waiting = folder.resolve(".dateline-index.jsonl");
        Files.writeString(
                waiting, Files.readAllLines(folder.resolve("index.jsonl")).getFirst() + "\n");

        assertThat(recovered()).isEqualTo(first);
    }
}
