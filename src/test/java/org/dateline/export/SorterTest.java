package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.dateline.store.NastyQuads;
import org.dateline.store.Prefixes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is more than the memory is given for. */
class SorterTest {

    private static final String FOLDER = "java.io.tmpdir";

    @TempDir
    private Path folder;

    private String before = "";

    @BeforeEach
    void takeTemporaryFilesAside() {
        before = System.setProperty(FOLDER, folder.toString());
    }

    @AfterEach
    void putTemporaryFilesBack() {
        System.setProperty(FOLDER, before);
    }

    @ParameterizedTest
    @EnumSource
    void beyondTheMemoryTheBytesAreTheSameAndTheFilesAreGone(GraphFormat format) throws IOException {
        List<Quad> quads = Stream.concat(
                        QuadWriterTest.writable(new NastyQuads(11).quads(700), format).stream(), rareTerms(format))
                .toList();
        byte[] expected = bytes(quads, format, 1_000_000);
        assertThat(bytes(quads, format, 50)).isEqualTo(expected);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNoFilesBehindWhenItFails() {
        Stream<String> lines = Stream.iterate(0, n -> n < 100, n -> n + 1).map(n -> "line " + n % 70);
        assertThatThrownBy(() -> Sorter.ofLines(10).sort(lines, line -> {
                    assertThat(folder).isNotEmptyDirectory();
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAnswerIsHeldBeyondTheMemoryAsOftenAsItIsReadAndItsFilesAreGone() {
        Set<Triple> triples =
                new NastyQuads(12).quads(300).stream().map(Quad::asTriple).collect(Collectors.toSet());
        List<Triple> repeated = new ArrayList<>(triples);
        repeated.addAll(triples);
        try (HeldTriples held = HeldTriples.of(repeated.iterator(), 40)) {
            assertThat(folder).isNotEmptyDirectory();
            assertThat(held.merged()).containsExactlyInAnyOrderElementsOf(triples);
            assertThat(held.merged()).containsExactlyInAnyOrderElementsOf(triples);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAnswerThatFailsOrFindsNoRoomLeavesNoFilesBehind() {
        List<Triple> triples =
                new NastyQuads(13).quads(90).stream().map(Quad::asTriple).toList();
        Iterator<Triple> failing = triples.stream()
                .map(triple -> {
                    if (triple.equals(triples.getLast())) {
                        throw new IllegalStateException("stopped");
                    }
                    return triple;
                })
                .iterator();
        assertThatThrownBy(() -> HeldTriples.of(failing, 10)).hasMessage("stopped");
        assertThat(folder).isEmptyDirectory();
        System.setProperty(FOLDER, folder.resolve("none").toString());
        assertThatThrownBy(() -> HeldTriples.of(triples.iterator(), 10))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot hold the answer");
    }

    @Test
    void saysSoWhereThereIsNoRoomForTemporaryFiles() {
        System.setProperty(FOLDER, folder.resolve("none").toString());
        assertThatThrownBy(() -> Sorter.ofLines(2).sort(Stream.of("c", "b", "a"), line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot sort what does not fit into memory");
    }

    /** Terms that no store of ours holds, but a question may construct. */
    private static Stream<Quad> rareTerms(GraphFormat format) {
        Node iri = NodeFactory.createURI("urn:x:s");
        Node blank = NodeFactory.createBlankNode("Ä b");
        Stream<Node> values = format == GraphFormat.RDF_XML || format == GraphFormat.JSON_LD
                ? Stream.of(blank)
                : Stream.of(
                        blank,
                        NodeFactory.createLiteralDirLang("سلام", "ar", "rtl"),
                        NodeFactory.createTripleTerm(Triple.create(iri, iri, NodeFactory.createLiteralString("o"))));
        return values.map(value -> Quad.create(iri, iri, NodeFactory.createURI("urn:x:p"), value));
    }

    private static byte[] bytes(List<Quad> quads, GraphFormat format, long inMemory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QuadWriter(Prefixes.wellKnown(NastyQuads.BASE), List.of(), inMemory)
                .write(GraphSource.of(quads), format, out);
        return out.toByteArray();
    }
}
