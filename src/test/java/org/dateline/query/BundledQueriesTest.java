package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.store.TripleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bundled question against the invented port; the golden tables stand beside the data. */
class BundledQueriesTest {

    @TempDir
    private static Path folder;

    private static TripleStore store;

    @BeforeAll
    static void fill() throws IOException {
        store = Port.store(folder.resolve("store"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<String> names() {
        return QueryCatalog.BUNDLED.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersAsInTheGoldenTable(String name) throws Exception {
        assertThat(ask(name, Map.of())).isEqualTo(golden(name));
    }

    /** Another engine than TDB2's, with other join orders: what is right there is right by the standard. */
    @ParameterizedTest
    @MethodSource("names")
    void answersTheSameWithoutTdb(String name) throws Exception {
        DatasetGraph plain = Port.dataset();
        assertThat(Port.table(Port.bundled(name, Map.of()), plain)).isEqualTo(golden(name));
    }

    private static String ask(String name, Map<String, String> arguments) throws QueryRefusedException {
        PreparedQuery query = Port.bundled(name, arguments);
        return store.read(view -> Port.table(query, view));
    }

    private static String golden(String name) throws IOException, URISyntaxException {
        return Files.readString(Path.of(BundledQueriesTest.class
                .getResource("/dateline/query/" + name + ".txt")
                .toURI()));
    }
}
