package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxFaultTest {

    static Stream<Arguments> faults() {
        String term = "expected a ?variable, an IRI, a text or a number";
        return Stream.of(
                Arguments.of("SELECT *\nWHERE { ?s ?p }", "-:2:15+1", "found '}'; " + term),
                Arguments.of("SELECT ?x { ?x ?p", "-:1:17+1", "the query ends too early; " + term),
                Arguments.of("SELECT ?x { FILTER(?x = ) }", "-:1:25+1", "found ')'; expected an expression"),
                Arguments.of("SELECT ?x { ?x <a b> ?y }", "-:1:16+1", "found '<'; expected a ?variable or an IRI"),
                Arguments.of(
                        "SELECT ?x { ?x ?p ?o } }",
                        "-:1:24+1",
                        "found '}'; expected the end, LIMIT, OFFSET, ORDER, VALUES or GROUP …"),
                Arguments.of(
                        "SELECT ?x { ?x ?p 'a'@ }",
                        "-:1:22+1",
                        "found '@'; expected a pattern such as OPTIONAL { … } or FILTER(…), '}', ';', ',', '.' or '^^'"),
                Arguments.of("PREFIX a <b> SELECT * {}", "-:1:8+1", "found 'a'; expected a prefix with its colon"),
                Arguments.of("SELEC ?x {}", "-:1:1+5", "'SELEC' is no word of SPARQL"),
                Arguments.of("SELECT ?x { FILTER(foo(?x)) }", "-:1:20+3", "'foo' is no word of SPARQL"),
                Arguments.of("SELECT ?x { ?x :p \"open }", "-:1:19+7", "the text that begins here is not closed"),
                Arguments.of("SELECT ?x { ?x :p 'open\n' }", "-:1:19+5", "the text that begins here is not closed"),
                Arguments.of(
                        "SELECT ?x { ?x :p 'a\\q' }",
                        "-:1:21+2",
                        "no such escape in a text; write \\\\ for a backslash"),
                Arguments.of("SELECT ?x \u0000 {}", "-:1:11+1", "the character '\u0000' cannot stand here"),
                Arguments.of(
                        "SELECT ?x { ?x nosuch:p ?y }", "-:1:16+8", "the prefix nosuch: of nosuch:p is not declared"),
                Arguments.of(
                        "SELECT ?x { ?x :p '😀' . ?x no:p ?y }", "-:1:28+4", "the prefix no: of no:p is not declared"),
                Arguments.of("ASK\n{\t?x no:p ?y }", "-:2:6+4", "the prefix no: of no:p is not declared"),
                Arguments.of(
                        "SELECT ?y\n{ ?x ?p ?o } GROUP BY ?x",
                        "-:1:8+2",
                        "?y is not what rows are grouped by; add it to GROUP BY, or ask for COUNT(?y) or the like"),
                Arguments.of(
                        "SELECT ?p {\n ?x ?p ?o BIND(1 AS ?x) }",
                        "-:2:2+2",
                        "?x has a value already; give the new value a name of its own"),
                Arguments.of("SELECT ?x { VALUES (?a ?b) { (1) } }", "-:1:32+1", "Mismatch: 2 variables but 1 values"),
                Arguments.of("", "-+1", "the query is empty"),
                Arguments.of(" \n ", "-+1", "the query is empty"),
                Arguments.of("LIMIT 5", "-:1:1+5", "found 'LIMIT'; expected SELECT, ASK, CONSTRUCT or DESCRIBE"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void areToldPlainlyAtTheirPlace(String sparql, String place, String message) {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> Port.own(sparql))
                .withMessage(message)
                .satisfies(e -> assertThat(e.place() + "+" + e.place().length()).isEqualTo(place));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void ofUpdatesSayThatAQuestionIsExpected(String update) {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> Port.own(update))
                .withMessageEndingWith(
                        "would change the store; a question is expected: SELECT, ASK, CONSTRUCT or DESCRIBE");
    }

    static List<String> updates() {
        return List.of(
                "INSERT DATA { <a> <b> <c> }",
                "insert { ?a ?b ?c } where { ?a ?b ?c }",
                "DELETE WHERE { ?a ?b ?c }",
                "PREFIX x: <y> DELETE DATA { <a> <b> <c> }",
                "LOAD <file:///etc/passwd>",
                "CLEAR ALL",
                "DROP GRAPH <a>",
                "WITH <a> DELETE { ?a ?b ?c } WHERE { ?a ?b ?c }");
    }

    @Test
    void nameWhatMayHaveBeenMeant() {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> Port.own("SELECT ?x { ?x shema:a 1 }"))
                .satisfies(e -> assertThat(e.hints())
                        .hasSize(2)
                        .contains("did you mean: schema?")
                        .anyMatch(hint -> hint.startsWith("these need no PREFIX: counted, dl, ")));
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> Port.own("SELECT ?x WHER { ?x ?y ?z }"))
                .satisfies(e -> assertThat(e.hints()).containsExactly("did you mean: WHERE?"));
    }

    @Test
    void comeWithTheirLine() {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> Port.own("ASK\r\n{ ?s ?p }\r\n"))
                .satisfies(e -> assertThat(e.line()).contains("{ ?s ?p }"));
    }

    @Test
    void ofBottomlessNestingAreTold() throws QueryRefusedException {
        Port.own("ASK { FILTER((1 = 1)) }");
        String filter = "ASK { FILTER(" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ") }";
        String groups = "ASK " + "{".repeat(100_000) + "}".repeat(100_000);
        for (String sparql : List.of(filter, groups)) {
            assertThatExceptionOfType(QueryRefusedException.class)
                    .isThrownBy(() -> Port.own(sparql))
                    .withMessageContaining("nested too deeply");
        }
    }
}
