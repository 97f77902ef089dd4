package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCatalogTest {

    private static final String HEADER = """
            #+ summary: A question
            #+ params: {actor: {type: id, description: who}}
            #+ columns: [x]
            #+ does-not-tell: anything
            """;

    @TempDir
    private Path folder;

    @Test
    void bundlesAllFilesOfTheQueriesFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".rq", ""))
                            .sorted())
                    .containsExactlyElementsOf(QueryCatalog.BUNDLED);
        }
    }

    @Test
    void readsTheHeader() {
        Query timeline = QueryCatalog.bundled().find("timeline").orElseThrow();
        assertThat(timeline.parameters()).extracting(Parameter::name).containsExactly("from", "to", "actor");
        assertThat(timeline.columns()).containsExactly("date", "what", "certainty", "place", "within", "article");
        assertThat(timeline.doesNotTell()).startsWith("A saying without a date of its own is left out, since");
    }

    @ParameterizedTest
    @CsvSource({"timelime,timeline", "casualtys,casualties", "who-attacked,who-attacked-whom", "blames,who-blames-whom"
    })
    void suggestsNearNames(String written, String meant) {
        assertThat(QueryCatalog.bundled().find(written)).isEmpty();
        assertThat(QueryCatalog.bundled().near(written)).startsWith(meant);
    }

    @Test
    void suggestsNothingForSomethingElse() {
        assertThat(QueryCatalog.bundled().near("weather-forecast")).isEmpty();
    }

    @Test
    void addsTheQueriesOfAFolder() throws Exception {
        write("mine", HEADER + "SELECT ?x WHERE {\n  VALUES ?actor { UNDEF }\n  GRAPH ?g { ?x ?p ?actor }\n}");
        write("timeline", HEADER + "SELECT ?x WHERE {\n  VALUES ?actor { UNDEF }\n  GRAPH ?g { ?x ?p ?actor }\n}");
        QueryCatalog catalog = QueryCatalog.bundled().with(folder);
        assertThat(catalog.queries()).hasSize(QueryCatalog.BUNDLED.size() + 1);
        assertThat(catalog.find("timeline").orElseThrow().summary()).isEqualTo("A question");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRAPH ?g { ?x ?p ?o FILTER(!BOUND(?actor) || ?o = ?actor) }",
                "GRAPH ?g { ?x ?p ?o } OPTIONAL { GRAPH ?g { ?x ?q ?r } FILTER(?r = ?actor) }",
                "{ GRAPH ?g { ?x ?p ?o } FILTER(?o = ?actor) } UNION { GRAPH ?g { ?x ?q ?o } }",
                "GRAPH ?g { ?x ?p ?o } OPTIONAL { VALUES ?actor { UNDEF } }",
                "GRAPH ?g { ?x ?p ?o } { SELECT ?o WHERE { GRAPH ?h { ?o ?q ?r } FILTER(?r = ?actor) } }",
                "GRAPH ?g { ?x ?p ?o } VALUES ?actor { UNDEF } FILTER(?o = ?actor)"
            })
    void refusesAParameterThatWouldSilentlyGiveWrongRows(String where) throws IOException {
        write("wrong", HEADER + "SELECT ?x WHERE {\n  VALUES ?actor { UNDEF }\n  " + where + "\n}");
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> QueryCatalog.bundled().with(folder))
                .withMessageContaining("VALUES must stand at the start")
                .satisfies(e -> assertThat(e.place().toString()).endsWith("wrong.rq:7"));
    }

    @Test
    void allowsAParameterAgainInASubSelect() throws Exception {
        write(
                "right",
                HEADER + "SELECT ?x WHERE {\n  VALUES ?actor { UNDEF }\n  GRAPH ?g { ?x ?p ?o }\n"
                        + "  { SELECT ?o WHERE { VALUES ?actor { UNDEF } GRAPH ?h { ?o ?q ?r } FILTER(?r = ?actor) } }\n}");
        assertThat(QueryCatalog.bundled().with(folder).find("right")).isPresent();
    }

    static Stream<List<String>> badFiles() {
        String select = "SELECT ?x WHERE { VALUES ?actor { UNDEF } GRAPH ?g { ?x ?p ?actor } }";
        return Stream.of(
                List.of(HEADER.replace("summary", "sumary") + select, "unknown key 'sumary'"),
                List.of(HEADER.replace("#+ summary: A question\n", "") + select, "'summary:' is missing"),
                List.of(HEADER.replace("[x]", "[y]") + select, "header's columns are [y], the query's [x]"),
                List.of(HEADER.replace("type: id", "type: person") + select, "unknown type 'person'"),
                List.of(HEADER.replace("{actor: {", "{actor: [") + select, "header: "),
                List.of(HEADER + "SELECT ?x WHERE { GRAPH ?g { ?x ?p ?o } }", "no line 'VALUES ?actor { UNDEF }'"),
                List.of(HEADER + "SELECT ?x WHERE { VALUES ?actor { UNDEF } GRAPH ?g { ?x ?p } }", "Encountered"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void refusesAFileThatSaysNoQuery(List<String> textAndMessage) throws IOException {
        write("bad", textAndMessage.getFirst());
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> QueryCatalog.bundled().with(folder))
                .withMessageContaining(textAndMessage.getLast());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".rq"), text);
    }
}
