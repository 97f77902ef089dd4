package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.store.TripleStore;
import org.jspecify.annotations.Nullable;
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

    /** What the bundled articles show well enough has its golden answer there alone. */
    static Stream<String> names() {
        return QueryCatalog.bundled().entries().stream().map(CatalogEntry::name).filter(name -> file(name) != null);
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
        assertThat(Port.answered(golden, name, Port.dataset())).isEqualTo(golden);
    }

    private static @Nullable URL file(String name) {
        return BundledQueriesTest.class.getResource("/dateline/query/" + name + ".txt");
    }

    private static String golden(String name) throws IOException, URISyntaxException {
        return Files.readString(Path.of(Objects.requireNonNull(file(name)).toURI()));
    }
}
