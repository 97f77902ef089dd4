package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.dateline.answer.Answer;
import org.dateline.answer.ResultFormat;
import org.dateline.store.TripleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRunnerTest {

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

    @Test
    void takesTheUnionOfAllGraphsForAUsersOwnQuery() throws QueryRefusedException {
        assertThat(csv("SELECT ?l { :harbour-shelling dl:target/rdfs:label ?l }"))
                .isEqualTo("l\r\nthe harbour\r\n");
    }

    @Test
    void doesNotFailWhereAStepFindsNothing() throws QueryRefusedException {
        assertThat(csv("SELECT ?x { GRAPH ?g { ?x :no ?y } GRAPH ?h { ?x dl:date ?z ; dl:place ?w } }"))
                .isEqualTo("x\r\n");
    }

    @Test
    void answersAskAndConstruct() throws QueryRefusedException {
        assertThat(text("ASK { :talks a dl:Event }", ResultFormat.TABLE)).isEqualTo("yes\n");
        assertThat(text("ASK { :talks a dl:Claim }", ResultFormat.JSON)).contains("false");
        assertThat(text("CONSTRUCT { ?x a dl:Item } WHERE { ?x a dl:Item }", ResultFormat.TURTLE))
                .endsWith("\n\n:mortar a dl:Item .\n");
        assertThat(text("DESCRIBE :harbour", ResultFormat.TRIG)).contains("rdfs:label \"the harbour\"");
    }

    @Test
    void bindsParametersAsTerms() throws QueryRefusedException {
        assertThat(rows("who-blames-whom", Map.of("by", "norland"))).isEqualTo(1);
        assertThat(rows("who-blames-whom", Map.of("accuses", "https://dateline.example/norland")))
                .isEqualTo(1);
        assertThat(rows("who-attacked-whom", Map.of("against", "dockers"))).isEqualTo(1);
        assertThat(rows("who-attacked-whom", Map.of("by", "rebels"))).isEqualTo(1);
        assertThat(rows("only-claimed", Map.of("of", "rebels"))).isEqualTo(2);
        assertThat(rows("casualties", Map.of("what", "killed"))).isEqualTo(1);
        assertThat(rows("timeline", Map.of("actor", "norland"))).isEqualTo(5);
        assertThat(rows("timeline", Map.of("actor", "norland\" . } #"), "is not an id or an IRI"))
                .isZero();
    }

    @Test
    void tellsHowDatesLieWithinThoseAskedFor() throws QueryRefusedException {
        PreparedQuery query = Port.bundled("timeline", Map.of("from", "2021-03-05", "to", "2021-03-05"));
        String table = store.read(view -> Port.table(query, view));
        assertThat(table.lines().map(line -> line.replaceAll(" {2,}", "|")))
                .contains(
                        "2021-02/..|Siege of Port City|asserted|certainly|daily-1",
                        "2021-03|Norland condemns: Siege of Port City|claimed|possibly|daily-1",
                        "2021-03-05|Shells hit the harbour|asserted|Port City|certainly|daily-1",
                        "|Shells hit the harbour|asserted|possibly|gazette-7",
                        "|Talks|asserted|possibly|daily-1")
                .noneMatch(row -> row.startsWith("2021-03-06"));
    }

    @Test
    void printsTheBoundQueryAsTextThatParsesAndAnswersTheSame() throws QueryRefusedException {
        PreparedQuery bound = Port.bundled("who-blames-whom", Map.of("by", "norland"));
        PreparedQuery again = new PreparedQuery(QueryFactory.create(bound.text(), Syntax.syntaxSPARQL_11), false);
        String expected = store.read(view -> Port.table(bound, view));
        assertThat(store.<String>read(view -> Port.table(again, view))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } } | SERVICE",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } } | SERVICE",
                "SELECT * { ?s ?p ?o FILTER(<java:java.lang.System>(?o)) } | java:java.lang.System",
                "PREFIX j: <java:> SELECT (j:x(?o) AS ?y) { ?s ?p ?o } | java:x",
                "SELECT * { ?s <java:x> ?o } | java:x",
                "SELECT * { ?s ?p ?o } ORDER BY <java:x>(?o) | java:x",
                "SELECT * { { SELECT * { ?s ?p ?o BIND(<java:x>(?o) AS ?z) } } } | java:x",
                "SELECT * { ?s ?p ?o BIND(CALL(?p, ?o) AS ?z) } | CALL",
                "SELECT * { ?s (<java:x>/:b) ?o } | java:x",
                "SELECT * { (?a ?b) <java:x> (?c) } | java:x",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } } | SERVICE",
                "SELECT * { ?s ?p ?o . { ?s ?p ?o LATERAL { SERVICE <http://example.org/> { ?s ?p ?o } } } } | SERVICE",
                "JSON { 'a': ?s } WHERE { ?s ?p ?o } | JSON templates",
                "CONSTRUCT { ?s :says <<( ?s ?p ?o )>> } WHERE { ?s ?p ?o } | no triple terms",
                "CONSTRUCT { GRAPH ?s { ?s ?p ?o } } WHERE { ?s ?p ?o } | CONSTRUCT makes one graph"
            })
    void refusesWhatReachesBeyondTheStore(String sparql, String what) {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> Port.own(sparql))
                .withMessageContaining(what);
    }

    @Test
    void readsNothingNamedByFromButTheStore() throws QueryRefusedException, IOException {
        Path file = Files.writeString(folder.resolve("x.ttl"), "<urn:a> <urn:b> <urn:c> .");
        for (String iri : List.of(file.toUri().toString(), "http://localhost:1/x.ttl")) {
            assertThat(csv("SELECT ?s FROM <" + iri + "> { ?s ?p ?o }")).isEqualTo("s\r\n");
            assertThat(csv("SELECT ?s FROM NAMED <" + iri + "> { GRAPH ?g { ?s ?p ?o } }"))
                    .isEqualTo("s\r\n");
        }
        assertThat(csv("SELECT ?s FROM :gazette-7 { ?s a dl:Article }"))
                .isEqualTo("s\r\nhttps://dateline.example/gazette-7\r\n");
    }

    @Test
    void findsNothingByAFullTextIndexThatIsNotThere() throws QueryRefusedException {
        assertThat(csv("PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query 'harbour' }"))
                .isEqualTo("s\r\n");
    }

    @Test
    void stopsAQueryThatTakesTooLong() throws QueryRefusedException {
        PreparedQuery query = Port.own("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        QueryRunner hasty = new QueryRunner(Port.BASE, Duration.ofMillis(20));
        assertThatExceptionOfType(QueryTimeoutException.class)
                .isThrownBy(() -> store.read(view -> hasty.run(query, view)))
                .withMessageContaining(
                        "took longer than 0.02 s; narrow it down, or give it more time, such as --timeout 5");
    }

    private static long rows(String name, Map<String, String> arguments) throws QueryRefusedException {
        PreparedQuery query = Port.bundled(name, arguments);
        return store.read(
                view -> ((Answer.Rows) Port.RUNNER.run(query, view)).rows().size());
    }

    private static long rows(String name, Map<String, String> arguments, String message) {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> Port.bundled(name, arguments))
                .withMessageContaining(message);
        return 0;
    }

    private static String csv(String sparql) throws QueryRefusedException {
        return text(sparql, ResultFormat.CSV);
    }

    private static String text(String sparql, ResultFormat format) throws QueryRefusedException {
        PreparedQuery query = Port.own(sparql);
        return store.read(view -> Port.answer(query, view, format));
    }
}
