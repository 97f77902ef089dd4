package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that is followed once leads from each row to where plain ARQ finds it to lead. */
final class FollowedPathsTest {

    /** A tree, a circle, a node with itself, and the same properties otherwise in another graph. */
    private static final String DATA = """
            PREFIX : <urn:x-test:>
            :terms { :a :p :b , :c . :b :p :d . :c :p :d . :d :p :e . :r1 :p :r2 . :r2 :p :r3 . :r3 :p :r1 . :s :p :s }
            :others { :a :p :z . :z :p :a }
            :rows { :x :of :a . :y :of :b , :a . :v :of :r1 . :w :of :s . :u :of :nowhere . :t :of "a" ; :to :d , :e , :r1 }
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
                "GRAPH :rows { ?x :of ?a } GRAPH :terms { ?a :p* ?b }",
                "GRAPH :rows { ?x :of ?a } GRAPH :terms { ?a :p+ ?b }",
                "GRAPH :rows { ?x :to ?b } GRAPH :terms { ?a :p* ?b }",
                "GRAPH :rows { ?x :of ?a } GRAPH :rows { ?y :to ?b } GRAPH :terms { ?a :p+ ?b }",
                "GRAPH :rows { ?x :of ?a } GRAPH :terms { ?a :p* :d }",
                "GRAPH :rows { ?x :of ?a } GRAPH ?g { ?a :p+ ?b }",
                "VALUES ?g { :terms :others :missing } GRAPH :rows { ?x :of ?a } GRAPH ?g { ?a :p* ?b }",
                "GRAPH :rows { ?x :of ?a } GRAPH :terms { ?c :p+ ?c }",
                "GRAPH :rows { ?x :of ?a } OPTIONAL { GRAPH :terms { ?a :p+ ?b } FILTER(?b != :d) }",
                "GRAPH :rows { ?x :of ?a } FILTER NOT EXISTS { GRAPH :terms { ?a :p* :e } }",
                "GRAPH :rows { ?x :of ?a } GRAPH :terms { ?a :p/:p* ?b }",
                "GRAPH :rows { ?x :of ?a } GRAPH :terms { ?a (:p|:q)* ?b }"
            })
    void leadsToTheSameRows(String pattern) {
        String query = "PREFIX : <urn:x-test:> SELECT * { " + pattern + " }";
        assertThat(quads.inStore(query)).isNotEmpty().isEqualTo(quads.inMemory(query));
    }
}
