package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.store.TripleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of the rarer questions against an invented port where more goes on; the golden tables stand beside the data. */
class RarerQuestionsTest {

    @TempDir
    private static Path folder;

    private static TripleStore store;

    @BeforeAll
    static void fill() throws IOException {
        store = Port.store(folder.resolve("store"), Port.more());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<String> names() {
        return QueryCatalog.BUNDLED_MORE.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersAsInTheGoldenTable(String name) throws Exception {
        String golden = golden(name);
        String answered = store.read(view -> Port.answered(golden, name, view));
        assertThat(answered).isEqualTo(golden);
    }

    /** Another engine than TDB2's, with other join orders: what is right there is right by the standard. */
    @ParameterizedTest
    @MethodSource("names")
    void answersTheSameWithoutTdb(String name) throws Exception {
        String golden = golden(name);
        assertThat(Port.answered(golden, name, Port.more())).isEqualTo(golden);
    }

    private static String golden(String name) throws IOException, URISyntaxException {
        return Files.readString(Path.of(
                Objects.requireNonNull(RarerQuestionsTest.class.getResource("/dateline/query/more/" + name + ".txt"))
                        .toURI()));
    }
}
