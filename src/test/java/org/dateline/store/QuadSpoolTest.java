package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadSpoolTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 999, 1000, 5000})
    void givesBackEachGraphInTheOrderItCame(int threshold) {
        List<Quad> quads = new NastyQuads(11).quads(1_000);
        try (QuadSpool spool = new QuadSpool(folder, threshold)) {
            quads.forEach(spool::quad);
            Map<Node, List<Triple>> expected = new LinkedHashMap<>();
            quads.forEach(quad -> expected.computeIfAbsent(quad.getGraph(), g -> new ArrayList<>())
                    .add(quad.asTriple()));
            assertThat(spool.graphs()).containsExactlyElementsOf(expected.keySet());
            for (Node graph : spool.graphs()) {
                assertThat(spool.triples(graph)).toIterable().containsExactlyElementsOf(expected.get(graph));
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNoFileAfterAFailure() {
        try (QuadSpool spool = new QuadSpool(folder, 10)) {
            new NastyQuads(1).quads(100).forEach(spool::quad);
            spool.graphs()
                    .forEach(graph -> assertThat(spool.triples(graph).hasNext()).isTrue());
            throw new IllegalStateException("on purpose");
        } catch (IllegalStateException expected) {
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void canBeReadAgainWhileMoreArrives() {
        try (QuadSpool spool = new QuadSpool(folder, 4)) {
            List<Quad> quads = new NastyQuads(2).quads(12);
            Node graph = quads.getFirst().getGraph();
            quads.forEach(quad -> {
                spool.quad(Quad.create(graph, quad.asTriple()));
                assertThat(spool.triples(graph).hasNext()).isTrue();
            });
            assertThat(spool.triples(graph))
                    .toIterable()
                    .containsExactlyElementsOf(
                            quads.stream().map(Quad::asTriple).toList());
        }
    }

    @Test
    void saysWhereItCouldNotSpool() {
        try (QuadSpool spool = new QuadSpool(folder.resolve("nowhere"), 1)) {
            Quad quad = new NastyQuads(1).quads(1).getFirst();
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> spool.quad(quad))
                    .withMessageContaining("cannot spool quads in");
        }
    }
}
