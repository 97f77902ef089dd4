package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripleStoreTest {

    private static final Node GRAPH = SSE.parseNode("<https://example.org/g>");
    private static final Triple A = SSE.parseTriple("(<https://example.org/a> <https://example.org/p> 'a')");
    private static final Triple B = SSE.parseTriple("(<https://example.org/b> <https://example.org/p> 'b')");

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasWrittenAfterClosing() throws IOException {
        try (TripleStore store = open(OpenMode.CREATE)) {
            store.write(change -> change.replaceGraph(GRAPH, List.of(A, B, A).iterator()));
        }
        try (TripleStore store = open(OpenMode.EXISTING)) {
            assertThat(content(store)).containsExactlyInAnyOrder(A, B);
        }
    }

    @Test
    void replacesAGraphByItsDifference() throws IOException {
        try (TripleStore store = open(OpenMode.CREATE)) {
            store.write(change -> change.replaceGraph(GRAPH, List.of(A).iterator()));
            assertThat(store.<Long>write(
                            change -> change.replaceGraph(GRAPH, List.of(A, A).iterator())))
                    .isZero();
            assertThat(store.<Long>write(
                            change -> change.replaceGraph(GRAPH, List.of(B).iterator())))
                    .isEqualTo(2);
            assertThat(content(store)).containsExactly(B);
        }
    }

    @Test
    void removesAGraphThatIsReplacedByNothing() throws IOException {
        try (TripleStore store = open(OpenMode.CREATE)) {
            store.write(change -> change.replaceGraph(GRAPH, List.of(A).iterator()));
            store.write(change -> change.replaceGraph(GRAPH, Collections.emptyIterator()));
            boolean there = store.read(view -> view.containsGraph(GRAPH));
            assertThat(there).isFalse();
        }
    }

    @Test
    void takesBackAChangeThatFailsAndCanBeUsedAgain() throws IOException {
        try (TripleStore store = open(OpenMode.CREATE)) {
            store.write(change -> change.replaceGraph(GRAPH, List.of(A).iterator()));
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.write(change -> {
                        change.removeGraph(GRAPH);
                        throw new IllegalStateException("on purpose");
                    }))
                    .withMessage("on purpose");
            assertThat(content(store)).containsExactly(A);
            store.write(change -> change.replaceGraph(GRAPH, List.of(B).iterator()));
            assertThat(content(store)).containsExactly(B);
        }
    }

    @Test
    void refusesToWriteTheDefaultGraph() throws IOException {
        try (TripleStore store = open(OpenMode.CREATE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.write(change ->
                            change.replaceGraph(Quad.defaultGraphIRI, List.of(A).iterator())));
        }
    }

    @Test
    void saysThatThereIsNoStoreYet() {
        assertThatExceptionOfType(NoStoreException.class)
                .isThrownBy(() -> open(OpenMode.EXISTING))
                .withMessageContaining("no store at");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("store"), "x");
        assertThatIOException().isThrownBy(() -> open(OpenMode.CREATE)).withMessageContaining("is a file");
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(folder.resolve("store"));
        Files.writeString(folder.resolve("store/.dateline-spool-1.nt"), "");
        Files.writeString(folder.resolve("store/letters.txt"), "");
        assertThatIOException()
                .isThrownBy(() -> open(OpenMode.CREATE))
                .withMessageContaining("not a Dateline store: it holds letters.txt");
    }

    @Test
    void refusesUseAfterClosing() throws IOException {
        TripleStore store = open(OpenMode.CREATE);
        store.close();
        store.close();
        assertThatIllegalStateException().isThrownBy(() -> store.read(view -> view.isEmpty()));
    }

    @Test
    void namesTheProcessThatHoldsTheStoreAndWaitsForIt() throws Exception {
        Process child = Child.start("hold", folder.resolve("store").toString());
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("held by " + child.pid() + " in store");
            assertThatExceptionOfType(StoreBusyException.class)
                    .isThrownBy(() -> open(OpenMode.EXISTING))
                    .satisfies(busy -> assertThat(busy.holder()).startsWith("process " + child.pid()));
            waitUntilReleased(child);
        }
    }

    /** The listener is told while the child holds the store, and makes it let go: no sleeping, no timing. */
    private void waitUntilReleased(Process child) throws IOException {
        List<String> told = new ArrayList<>();
        Patience patience = new Patience(Duration.ofMinutes(1), Duration.ZERO, holder -> {
            told.add(holder);
            release(child);
        });
        try (TripleStore store = TripleStore.open(folder.resolve("store"), OpenMode.EXISTING, patience)) {
            assertThat(content(store)).isEmpty();
        }
        assertThat(told).hasSize(1).first().asString().startsWith("process " + child.pid());
    }

    private static void release(Process child) {
        try {
            child.getOutputStream().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private TripleStore open(OpenMode mode) throws IOException {
        return TripleStore.open(folder.resolve("store"), mode, Patience.none());
    }

    private static List<Triple> content(TripleStore store) {
        return store.read(view -> {
            List<Triple> triples = new ArrayList<>();
            view.find(GRAPH, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
            return triples;
        });
    }
}
