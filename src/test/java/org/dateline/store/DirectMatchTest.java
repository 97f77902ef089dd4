package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Optional parts, unions and conditions have the matches that plain ARQ finds in memory. */
final class DirectMatchTest {

    private static final String DATA = """
            PREFIX : <urn:x-test:>
            :rows { :x :of :a ; :n 1 . :y :of :b , :a ; :n 2 . :v :of :c ; :m "one" . :w :of :w ; :n 3 . :z :of "a" . :many :of :hub }
            :terms { :a :p :b , :c ; :q :d . :b :p :d ; :q "text" . :c :q 7 . :d :p :d . :a :a :a }
            :others { :a :p :z . :z :q :a , :z . :c :p :a . :hub :p :a ; :q :b . :rows :old :terms . :others :old :rows . :b :old :others }
            """;

    /** More than are held of one row. */
    private static final int MANY = 1_200;

    @TempDir
    private static Path folder;

    private static TwiceStored quads;

    @BeforeAll
    static void fill() throws IOException {
        DatasetGraph memory = DatasetGraphFactory.create();
        RDFParser.fromString(DATA, Lang.TRIG).parse(memory);
        for (int i = 0; i < MANY; i++) {
            memory.add(Quad.create(iri("terms"), iri("hub"), iri("p"), iri("spoke" + i)));
        }
        quads = new TwiceStored(memory, folder.resolve("store"));
    }

    private static Node iri(String local) {
        return NodeFactory.createURI("urn:x-test:" + local);
    }

    @AfterAll
    static void close() {
        quads.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPTIONAL { GRAPH :terms { ?a :p ?b } }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b ; :q ?c } }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } } OPTIONAL { GRAPH ?g { ?b :q ?c } }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } } OPTIONAL { GRAPH :rows { ?x :n ?n } } OPTIONAL { GRAPH ?h { ?b :p ?d } GRAPH ?h { ?d :p ?d } }",
                // a variable in two places, and one that is a graph here and a subject there
                "OPTIONAL { GRAPH ?g { ?a ?s ?s } }",
                "OPTIONAL { GRAPH ?a { ?b :old ?c } }",
                "OPTIONAL { GRAPH :others { ?graph :old ?older } GRAPH ?older { ?a :p ?b } }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } FILTER(?b != :c && ?b != ?x) }",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } FILTER(isLiteral(?b)) }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } FILTER NOT EXISTS { GRAPH ?h { ?b :p ?a } } }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } FILTER EXISTS { GRAPH ?h { ?b :q ?c } FILTER NOT EXISTS { GRAPH ?h { ?c :p ?d } } } }",
                "OPTIONAL { GRAPH ?g { ?a ?p ?b } FILTER(?p = :p || ?p = :q) }",
                "OPTIONAL { GRAPH ?g { ?a ?p ?b } FILTER(?p IN (:p, :never)) }",
                // a value that the store does not have
                "BIND(CONCAT(STR(?x), \"!\") AS ?said) OPTIONAL { GRAPH :terms { ?a :p ?b } }",
                "BIND(CONCAT(STR(?x), \"!\") AS ?said) OPTIONAL { GRAPH :terms { ?a :p ?said } }",
                "BIND(CONCAT(STR(?x), \"!\") AS ?said) OPTIONAL { GRAPH :terms { ?a :p ?b } FILTER(STR(?b) < ?said) }",
                "BIND(IF(?a = :a, :b, ?none) AS ?some) OPTIONAL { GRAPH :terms { ?some :p ?b } }",
                "{ GRAPH :terms { ?a :p ?b } } UNION { GRAPH ?g { ?a :q ?c } }",
                "{ GRAPH :terms { ?a :p ?b } } UNION { GRAPH ?g { ?a :q ?b } FILTER(isIRI(?b)) } UNION { VALUES ?b { :b :none } GRAPH :others { ?a :p ?c } }",
                "{ GRAPH :terms { ?a :p ?b } } UNION { VALUES (?a ?b) { (:a UNDEF) (UNDEF :new) (:b 8) } }",
                "{ GRAPH :terms { ?a :p ?b } } UNION { BIND(:b AS ?b) }",
                "{ GRAPH :terms { ?b :p ?a } } UNION { { GRAPH :terms { ?a :p ?b } } UNION { GRAPH :others { ?b :p ?a } } }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } FILTER(?b = :none || EXISTS { GRAPH ?h { ?b :q ?c } } || (NOT EXISTS { GRAPH ?h { ?b :p ?d } } && ?b != :c)) }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } FILTER(?never = 1 || EXISTS { GRAPH ?h { ?b :q ?c } }) }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } FILTER(?never = 1 && EXISTS { GRAPH ?h { ?b :q ?c } }) }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } FILTER(!(?never = 1 || EXISTS { GRAPH ?h { ?b :q ?c } })) }",
                // a graph about itself, known before or not
                "GRAPH :others { ?graph :old ?g } OPTIONAL { GRAPH ?g { ?g :old ?b } }",
                "OPTIONAL { GRAPH ?g { ?g :old ?b } }",
                "OPTIONAL { GRAPH ?a { ?a :a ?b } }",
                "{ GRAPH :terms { ?a :p ?b } BIND(?b AS ?c) } UNION { GRAPH :terms { ?a :q ?b } BIND(?never AS ?c) }",
                "{ GRAPH :terms { ?a :p ?b } BIND(?b AS ?c) BIND(?c AS ?d) BIND(?d AS ?e) } UNION { GRAPH :terms { ?a :q ?b } }",
                // optional parts and values inside of others
                "{ GRAPH :terms { ?a :p ?b } OPTIONAL { GRAPH :terms { ?b :q ?c } } } UNION { GRAPH :others { ?a :p ?b } }",
                "{ GRAPH :terms { ?a :p ?b } BIND(\"there\" AS ?how) } UNION { GRAPH :others { ?a :p ?b } BIND(:b AS ?how) }",
                "{ GRAPH ?g { ?a :p ?b } OPTIONAL { GRAPH ?h { ?b :p ?d } OPTIONAL { GRAPH ?h { ?d :q ?e } } } BIND(1 AS ?how) } UNION { GRAPH :terms { ?a :q ?b } OPTIONAL { GRAPH :none { ?b :q ?c } } }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } OPTIONAL { GRAPH ?h { ?b :q ?c } } FILTER NOT EXISTS { GRAPH :others { ?b :p ?a } } }",
                "OPTIONAL { GRAPH ?g { ?a :p ?b } OPTIONAL { GRAPH ?h { ?b :p ?c } } OPTIONAL { GRAPH ?i { ?c :q ?d } } FILTER(!BOUND(?c) || ?c != :d) }",
                "FILTER EXISTS { GRAPH ?g { ?a :p ?b } OPTIONAL { GRAPH ?h { ?b :q ?c } } FILTER(!BOUND(?c)) }",
                "OPTIONAL { GRAPH :rows { ?x :n ?n } } FILTER EXISTS { GRAPH :rows { ?other :n ?n } FILTER(?other != ?x) }",
                "FILTER EXISTS { VALUES ?a { :a :c } GRAPH ?g { ?a :q ?c } }",
                "FILTER EXISTS { GRAPH ?g { ?a :q ?c } VALUES (?a ?c) { (:a UNDEF) (:c 8) } }",
                "OPTIONAL { { GRAPH :terms { ?a :p ?b } } UNION { GRAPH :terms { ?a :q ?b } } }",
                "OPTIONAL { GRAPH :terms { ?a :p* ?b } }",
                "GRAPH :others { ?graph :old ?g } OPTIONAL { GRAPH ?g { ?b :p+ ?a } GRAPH ?h { ?b :q ?c } }",
                "FILTER EXISTS { GRAPH ?g { ?b :p ?c } GRAPH :terms { ?a :p* ?b } }",
                "MINUS { GRAPH :terms { ?a :p ?b } } OPTIONAL { GRAPH :others { ?a :q ?b } }",
                // one step after the other, with conditions between them
                "GRAPH :terms { ?a :p ?b } GRAPH ?g { ?b ?q ?c }",
                "GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b :q ?c } FILTER(?c != ?a) GRAPH ?i { ?c ?r ?d }",
                "GRAPH ?i { ?a :p ?b } FILTER(?b != :c) GRAPH ?g { ?b :q ?c } GRAPH ?h { ?c ?r ?d } FILTER(?r = :p || isIRI(?d))",
                "GRAPH :terms { ?a ?p ?b } FILTER(?p = :p) FILTER NOT EXISTS { GRAPH :others { ?b :q ?c } } GRAPH ?g { ?b ?q ?d }",
                "GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b :p* ?c } GRAPH ?i { ?c :q ?d } FILTER(?d != ?a)",
                "{ GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b :q ?c } FILTER(BOUND(?x) || ?c != :d) } GRAPH :others { ?c :q ?d }",
                "GRAPH ?g { ?a :p ?b } { GRAPH :terms { ?b :p ?c } } UNION { GRAPH :others { ?b :old ?c } } GRAPH ?h { ?c :q ?d } FILTER(?never != 1 || ?d != ?b || ?c = :c)",
                "GRAPH ?g { ?a :p ?b } OPTIONAL { GRAPH :terms { ?b :q ?c } } GRAPH ?h { ?d :p ?b } FILTER(!BOUND(?c) || ?d != :c)",
                "GRAPH :terms { ?a :p ?b } GRAPH :terms { ?e :p ?b } FILTER(?b IN (:b, :c, :spoke1, :spoke22, :spoke333)) GRAPH :terms { ?e :p ?f } FILTER(?f != ?x)",
                "{ SELECT DISTINCT ?a ?b { GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b ?q ?c } FILTER(?c != :never) } } GRAPH ?i { ?b :p ?d } GRAPH ?j { ?d ?r ?e }",
                "BIND(IF(?a = :a, :b, :none) AS ?some) GRAPH ?g { ?some :p ?b } GRAPH ?h { ?b ?q ?c }",
                // expressions, and conditions that can be asked before them or not
                "GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b ?q ?c } BIND(CONCAT(STR(?b), \"-\", STR(?x)) AS ?pair) FILTER(?q = :p)",
                "GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b ?q ?c } BIND(IF(?b = :b, ?c, ?none) AS ?some) FILTER(?q != :p || BOUND(?some))",
                "GRAPH ?g { ?a :p ?b } GRAPH :rows { ?x :n ?n } BIND(?n + 1 AS ?more) BIND(?more * 2 AS ?twice) FILTER(?twice > 4) FILTER(?b != :c)",
                "GRAPH ?g { ?a :p ?b } GRAPH :rows { ?x :n ?n } BIND(?n + 1 AS ?more) OPTIONAL { GRAPH :rows { ?next :n ?m } FILTER(?m = ?more) }",
                "GRAPH ?g { ?a :p ?b } FILTER(?b IN (:b, :c, :spoke1)) BIND(IF(?b = :c, :d, ?none) AS ?end) OPTIONAL { GRAPH :terms { ?end :p* ?c } }",
                "GRAPH ?g { ?a :p ?b } BIND(EXISTS { GRAPH ?h { ?b :q ?c } FILTER(?c != ?x) } AS ?there) FILTER(?there || ?b = :c)",
                "GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b ?q ?c } BIND(IF(EXISTS { GRAPH :rows { ?z :of ?b } FILTER NOT EXISTS { GRAPH :rows { ?z :n ?n } FILTER(?x != ?z) } }, \"yes\", \"no\") AS ?how)",
                "GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b ?q ?c } BIND(STR(?b) AS ?said) FILTER EXISTS { GRAPH :terms { ?a :p ?d } FILTER(STR(?d) = ?said) }",
                "GRAPH ?g { ?a :p ?b } BIND(IRI(\"urn:x-test:new\") AS ?fresh) OPTIONAL { GRAPH ?fresh { ?b :q ?c } } FILTER(?fresh = <urn:x-test:new>)",
                "GRAPH ?g { ?a :p ?b } OPTIONAL { GRAPH ?h { ?b :q ?c } FILTER(?c IN (:a, :d, :never)) } FILTER(?c NOT IN (:a) || !BOUND(?c))",
                "GRAPH ?g { ?a :p ?b } GRAPH :terms { ?e :p ?b } OPTIONAL { GRAPH :terms { ?b :q ?c } } FILTER(!(?c = :d))",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } FILTER(?b = :d || ?a = :b)",
                "VALUES ?y { UNDEF } GRAPH ?g { ?a :p ?b } OPTIONAL { GRAPH :terms { ?b :p* ?y } }",
                // what a condition comes to: true, false or an error
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(?b = :d, \"d\", IF(?b != :d, \"other\", \"never\")) AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(COALESCE(?b = :d, false), ?b, ?a) AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(COALESCE(?b, false), \"text or number\", \"none\") AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(COALESCE(?b != :d, ?b = :d, !BOUND(?b)), ?b, \"none\") AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(!(?b = :d), \"no\", \"yes\") AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(!BOUND(?b) || ?b IN (:d, 7), \"yes\", \"no\") AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(?b IN (:d, :never), \"yes\", \"no\") AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(?b = :d && EXISTS { GRAPH ?g { ?a :p ?c } }, 1, 2) AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(?b = :d || EXISTS { GRAPH ?g { ?a :p ?c } FILTER(?c != :z) }, ?never, ?x) AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } FILTER(!(?b = :d && NOT EXISTS { GRAPH :others { ?a :p ?c } }))",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(COALESCE(?never, ?b, ?a) AS ?some) GRAPH ?g { ?some ?p ?c }",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(COALESCE(?never, ?b) AS ?some)",
                "OPTIONAL { GRAPH :rows { ?x :m ?b } } BIND(IF(?b, \"there\", \"empty\") AS ?how)",
                "OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(?a = :never || ?b = :d, 1, 2) AS ?how)",
                "BIND(IRI(\"urn:x-test:new\") AS ?fresh) OPTIONAL { GRAPH :terms { ?a :q ?b } } BIND(IF(?fresh = :newer, 1, IF(?fresh = :new, 2, 3)) AS ?how)",
                // little of much: of a subject with many quads, and those of one graph or none
                "GRAPH :others { ?a :p ?b ; :q ?c }",
                "OPTIONAL { GRAPH :others { ?a :p ?b } GRAPH :others { ?a :q ?c } }",
                "OPTIONAL { GRAPH ?g { ?a :q ?b } }",
                "OPTIONAL { GRAPH ?g { ?a ?p :spoke7 } }",
                // the same row once, whether its values are stored, given or another form of a number
                "{ SELECT DISTINCT ?a ?c { { GRAPH ?g { ?a :q ?c } } UNION { GRAPH ?g { ?a :p ?b } BIND(7 AS ?c) } UNION { GRAPH ?g { ?a :p ?b } BIND(\"07\"^^<http://www.w3.org/2001/XMLSchema#integer> AS ?c) } UNION { GRAPH ?g { ?a :p ?b } BIND(:d AS ?c) } UNION { GRAPH ?g { ?a :p ?b } BIND(:new AS ?c) } UNION { GRAPH ?g { ?a :p ?b } BIND(:newer AS ?c) } } }",
                "{ SELECT DISTINCT ?b ?c { GRAPH ?g { ?a :p ?b } OPTIONAL { GRAPH ?h { ?b :q ?c } } } } GRAPH ?i { ?d ?q ?b }",
                // a part that keeps some of its variables to itself
                "{ SELECT ?a ?c { GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b ?q ?c } FILTER(?q != :never) } } UNION { SELECT ?a (\"q\" AS ?how) ?c { GRAPH ?b { ?a :q ?c } } }",
                "{ SELECT ?a ?c (STR(?b) AS ?said) { GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b ?q ?c } } } UNION { SELECT ?a ?x { GRAPH :rows { ?x :of ?a } } } OPTIONAL { GRAPH :terms { ?c :p ?d } }",
                "{ SELECT ?a ?c ?q { GRAPH ?g { ?a :p ?b } GRAPH ?h { ?b ?q ?c } } } FILTER NOT EXISTS { GRAPH :others { ?c :p ?a } } GRAPH ?j { ?c ?r ?e } BIND(?q = ?r AS ?same)"
            })
    void findsTheSameRows(String pattern) {
        String query = "PREFIX : <urn:x-test:> SELECT * { GRAPH :rows { ?x :of ?a } " + pattern + " }";

        assertThat(quads.inStore(query)).isNotEmpty().isEqualTo(quads.inMemory(query));
    }

    /** What is nested is gone through once, not once more at each level. */
    @Test
    void takesPartsNestedDeeply() {
        String pattern = "GRAPH :rows { ?x :of ?a } GRAPH :terms { ?a :p ?b }";
        for (int i = 0; i < 40; i++) {
            pattern = "{ %s BIND(STR(?a) AS ?v%d) } FILTER(?v%d != ?x)".formatted(pattern, i, i);
        }
        String query = "PREFIX : <urn:x-test:> SELECT * { " + pattern + " }";

        assertThat(quads.inStore(query)).isNotEmpty().isEqualTo(quads.inMemory(query));
    }
}
