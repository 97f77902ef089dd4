package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkFilesTest {

    @TempDir
    private Path folder;

    @Test
    void keepsAGraphWholeUnlessItIsBiggerThanAPart() throws IOException {
        GraphSource source = graphs(Map.of("a", 2, "b", 1, "c", 2, "d", 7, "e", 1));
        BulkFiles.Written written = new BulkFiles(folder, 3).write(source);
        assertThat(written.quads()).isEqualTo(13);
        assertThat(written.files().stream().map(BulkFilesTest::graphsOf))
                .containsExactly("aab", "cc", "ddd", "ddd", "de");
        assertThat(written.files().getLast()).hasFileName("dateline-00005.nq.gz");
    }

    @Test
    void itsPartsTogetherAreTheNQuads() throws IOException {
        GraphSource source = graphs(Map.of("a", 20, "b", 31));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new QuadWriter(Map.of()).write(source, GraphFormat.N_QUADS, whole);
        StringBuilder parts = new StringBuilder();
        for (Path file : new BulkFiles(folder, 7).write(source).files()) {
            parts.append(text(file));
        }
        assertThat(parts).hasToString(whole.toString(StandardCharsets.UTF_8));
    }

    @Test
    void replacesThePartsOfAnEarlierRunAndNothingElse() throws IOException {
        Path other = Files.writeString(folder.resolve("dateline-notes.txt"), "mine");
        new BulkFiles(folder, 1).write(graphs(Map.of("a", 5)));
        new BulkFiles(folder, 3).write(graphs(Map.of("a", 5)));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.sorted())
                    .containsExactly(
                            folder.resolve("dateline-00001.nq.gz"), folder.resolve("dateline-00002.nq.gz"), other);
        }
    }

    @Test
    void leavesTheEarlierPartsAloneWhenItFails() throws IOException {
        new BulkFiles(folder, 3).write(graphs(Map.of("a", 2)));
        GraphSource broken = new GraphSource() {
            @Override
            public Collection<Node> graphs() {
                return List.of(NodeFactory.createURI("urn:g:a"), NodeFactory.createURI("urn:g:b"));
            }

            @Override
            public Stream<Triple> triples(Node graph) {
                if (graph.getURI().endsWith("b")) {
                    throw new UncheckedIOException(new IOException("the store is gone"));
                }
                return BulkFilesTest.graphs(Map.of("a", 3)).triples(graph);
            }
        };
        assertThatThrownBy(() -> new BulkFiles(folder, 1).write(broken)).hasMessageContaining("the store is gone");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(BulkFilesTest::graphsOf)).containsExactly("aa");
        }
    }

    @Test
    void ofNothingThereIsNoPart() throws IOException {
        Path made = folder.resolve("new/parts");
        assertThat(new BulkFiles(made, 1).write(graphs(Map.of())).files()).isEmpty();
        assertThat(made).isEmptyDirectory();
    }

    private static GraphSource graphs(Map<String, Integer> sizes) {
        List<Quad> quads = new ArrayList<>();
        Node iri = NodeFactory.createURI("urn:x");
        sizes.forEach((name, size) -> Stream.iterate(0, n -> n < size, n -> n + 1)
                .forEach(n -> quads.add(Quad.create(
                        NodeFactory.createURI("urn:g:" + name),
                        iri,
                        iri,
                        NodeFactory.createLiteralString("text " + n)))));
        return GraphSource.of(quads);
    }

    private static String graphsOf(Path file) {
        StringBuilder names = new StringBuilder();
        text(file).lines().forEach(line -> names.append(line.charAt(line.length() - 4)));
        return names.toString();
    }

    private static String text(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
