package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows come in the order that plain ARQ gives them. */
final class OrderedRowsTest {

    private static final String DATA = """
            PREFIX : <urn:x-test:>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            :g {
                :a :v 10 ; :on "2020-12-20"^^xsd:date ; :p :b .
                :b :v 9 ; :on "2020-12-20T08:00:00Z"^^xsd:dateTime .
                :c :v "text" , "Text"@en ; :on "2019-01-01"^^xsd:date ; :p :a .
                :d :v :a ; :on "2020-12-20"^^xsd:date .
                :e :v 9.5 , "9"^^xsd:byte .
                :f :v _:blank .
            }
            """;

    @TempDir
    private static Path folder;

    private static TwiceStored quads;

    @BeforeAll
    static void fill() throws IOException {
        quads = TwiceStored.of(DATA, folder.resolve("store"));
    }

    @AfterAll
    static void close() {
        quads.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?v",
                "DESC(?v)",
                "?on ?x",
                "(!BOUND(?on)) ?on DESC(?x)",
                "DESC(?on) ?v",
                "DESC(?v + 1)",
                "(?never) (STRLEN(STR(?x)))",
                "(EXISTS { GRAPH :g { ?x :p ?other } }) DESC(?v)",
                "(IF(isIRI(?v), 1, ?never)) ?x"
            })
    void comeInOrder(String order) {
        String query =
                "PREFIX : <urn:x-test:> SELECT * { GRAPH :g { ?x :v ?v } OPTIONAL { GRAPH :g { ?x :on ?on } } } ORDER BY "
                        + order;

        assertThat(quads.inStore(query)).hasSize(8).isEqualTo(quads.inMemory(query));
    }

    /** Those of a part of a query too. */
    @ParameterizedTest
    @ValueSource(strings = {"?v", "DESC(?on) ?x"})
    void comeInOrderAmidAQuery(String order) {
        String query = "PREFIX : <urn:x-test:> SELECT * { { SELECT ?x { GRAPH :g { ?x :v ?v ; :on ?on } } ORDER BY "
                + order + " LIMIT 3 } GRAPH :g { ?x ?p ?o } }";

        assertThat(quads.inStore(query)).isNotEmpty().isEqualTo(quads.inMemory(query));
    }
}
