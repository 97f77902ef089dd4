package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EXISTS holds of the rows of which plain ARQ finds in memory that it holds. */
final class DirectExistsTest {

    private static final String BASE = "urn:x-test:";
    private static final String PREFIX = "PREFIX : <" + BASE + "> ";
    private static final int THINGS = 2_000;

    @TempDir
    private static Path folder;

    private static TwiceStored quads;

    @BeforeAll
    static void fill() throws IOException {
        quads = new TwiceStored(things(new Random(5)), folder.resolve("store"));
    }

    @AfterAll
    static void close() {
        quads.close();
    }

    /** Things in two graphs: each says something, some are refused, few are old, and few have a mark. */
    private static DatasetGraph things(Random random) {
        DatasetGraph things = DatasetGraphFactory.create();
        for (int i = 0; i < THINGS; i++) {
            Node graph = iri("g" + random.nextInt(2));
            Node thing = iri("thing" + i);
            things.add(Quad.create(graph, thing, iri("says"), iri("word" + random.nextInt(1_000))));
            things.add(Quad.create(graph, thing, iri("kind"), iri(random.nextInt(4) == 0 ? "refusal" : "offer")));
            if (random.nextInt(10) == 0) {
                things.add(Quad.create(graph, thing, iri("old"), NodeFactory.createLiteralString("x" + i % 7)));
            }
            if (random.nextInt(3) == 0) {
                things.add(Quad.create(iri("marks"), thing, iri("mark"), iri("mark" + random.nextInt(50))));
            }
        }
        return things;
    }

    private static Node iri(String local) {
        return NodeFactory.createURI(BASE + local);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILTER EXISTS { GRAPH ?h { ?thing :mark ?m } }",
                "FILTER NOT EXISTS { GRAPH ?h { ?thing :mark ?m } }",
                // another thing refuses the same word
                "FILTER EXISTS { GRAPH ?h { ?other :says ?word ; :kind :refusal } }",
                "BIND(EXISTS { GRAPH ?h { ?other :says ?word } GRAPH ?h { ?other :kind :refusal } } AS ?refused)",
                "FILTER EXISTS { GRAPH ?g { ?other :says ?word } GRAPH ?g { ?other :kind :refusal } FILTER(?other != ?thing) }",
                "FILTER NOT EXISTS { GRAPH ?h { ?other :says ?word ; :kind :refusal } FILTER NOT EXISTS { GRAPH ?h { ?other :old ?o } } }",
                // one of the row's variables is bound in some rows only
                "OPTIONAL { GRAPH :marks { ?thing :mark ?m } } FILTER EXISTS { GRAPH ?g { ?thing :old ?o } GRAPH :marks { ?thing2 :mark ?m } }",
                // a variable that is bound on one side of a union only
                "FILTER EXISTS { { GRAPH ?h { ?thing :old ?o } } UNION { GRAPH ?h { ?other :says ?word ; :kind :refusal } } }",
                "FILTER EXISTS { { GRAPH ?h { ?thing :old ?o } } UNION { GRAPH ?h { ?thing :mark :mark7 } } }",
                "FILTER(!EXISTS { GRAPH ?h { ?thing ?any :mark3 } } && EXISTS { GRAPH ?h { ?thing :mark ?m } })",
                // nothing shared at all, and nothing found at all
                "FILTER EXISTS { GRAPH ?h { ?other :old \"x3\" } }",
                "FILTER NOT EXISTS { GRAPH ?h { ?thing :mark ?m } GRAPH ?h { ?m :mark ?n } }",
                "FILTER EXISTS { OPTIONAL { GRAPH ?h { ?thing :mark ?m } } FILTER(BOUND(?m)) }"
            })
    void holdsOfTheSameRows(String condition) {
        String query = PREFIX + "SELECT * { GRAPH ?g { ?thing :says ?word } " + condition + " }";

        assertThat(quads.inStore(query)).isEqualTo(quads.inMemory(query));
    }
}
