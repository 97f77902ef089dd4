package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users give for parameters becomes terms; here without a store, so that ids and codes are taken at their word. */
class ArgumentsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "id,iran,https://dateline.example/iran",
                "actor,Øyen-hoists,https://dateline.example/Øyen-hoists",
                "record,day/claim-1,https://dateline.example/day/claim-1",
                "id,:iran,https://dateline.example/iran",
                "id,stance:blames,https://w3id.org/dateline/code/stance/blames",
                "id,https://example.org/x,https://example.org/x",
                "code counted,killed,https://w3id.org/dateline/code/counted/killed",
                "start,2020,`\"2020-01-01T00:00:00Z\"^^xsd:dateTime`",
                "end,2020,`\"2020-12-31T23:59:59Z\"^^xsd:dateTime`",
                "end,2020-02,`\"2020-02-29T23:59:59Z\"^^xsd:dateTime`",
                "start,2020-12-20,`\"2020-12-20T00:00:00Z\"^^xsd:dateTime`",
                "start,2020-11-18/..,`\"2020-11-18T00:00:00Z\"^^xsd:dateTime`",
                "start,[2020-10..],`\"2020-10-01T00:00:00Z\"^^xsd:dateTime`",
                "end,../2020-11,`\"2020-11-30T23:59:59Z\"^^xsd:dateTime`",
                "end,2020-12~,`\"2020-12-31T23:59:59Z\"^^xsd:dateTime`",
                "number,12,`\"12\"^^xsd:integer`",
                "number,2.5,`\"2.5\"^^xsd:decimal`",
                "text,a \"b\" } <c>,`\"a \\\"b\\\" } <c>\"`"
            })
    void becomeTerms(String type, String text, String term) throws QueryRefusedException {
        assertThat(term(optional(type), Map.of("p", text)).toString()).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({
        "start,20.12.2020,is no date: \"20.12.2020\" does not begin with the year",
        "end,2021-02-30,is no date: \"2021-02-30\" is not in the calendar",
        "start,../2020,is open towards the past",
        "end,[2020-10..],is open: it has no last day",
        "start,yesterday,write the day that is meant, such as 2020-12-20",
        "number,many,is not a number such as 12 or 2.5",
        "id,a b,is not an id or an IRI",
        "id,a>b,is not an id or an IRI",
        "code counted,'',is not an id or an IRI"
    })
    void areRefusedWhereTheyAreNothingOfTheType(String type, String text, String message) {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> read(optional(type), Map.of("p", text)))
                .withMessageStartingWith("parameter p: '" + text + "' is ")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "x\" . ?s ?p ?o . #", "<x>", "\u0000", "a{b", "x\\y"})
    void areNeverTextOfTheQuery(String text) throws QueryRefusedException {
        assertThat(term(optional("text"), Map.of("p", text)).getLiteralLexicalForm())
                .isEqualTo(text);
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> read(optional("id"), Map.of("p", text)));
    }

    @Test
    void areOpenUnlessGivenOrWithADefault() throws QueryRefusedException {
        Parameter open = optional("text");
        Parameter set =
                new Parameter("p", new ParameterType.Amount(), "how many", Optional.of("3"), false, Optional.empty());

        assertThat(read(open, Map.of())).isEmpty();
        assertThat(term(set, Map.of()).getLiteralValue()).isEqualTo(3);
        assertThat(term(set, Map.of("p", "4")).getLiteralValue()).isEqualTo(4);
    }

    @Test
    void areAskedForWhereTheQuestionNeedsThem() {
        Parameter needed = new Parameter(
                "who",
                new ParameterType.Thing(ThingKind.ACTOR),
                "whose dossier",
                Optional.empty(),
                true,
                Optional.empty());

        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> read(needed, Map.of()))
                .withMessage("needs the parameter who (an actor: whose dossier)")
                .satisfies(e -> assertThat(e.hints()).containsExactly("for example: dateline query q -p who=iran"));
    }

    @Test
    void ofUnknownNamesGetTheNearOnes() {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> Port.bundled("timeline", Map.of("form", "2020")))
                .withMessageStartingWith("no parameter 'form'; known: from, to, ")
                .satisfies(e -> assertThat(e.hints()).containsExactly("did you mean: from?"));
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(
                        () -> new Arguments(question(List.of()), new WrittenTerms(Port.BASE)).read(Map.of("x", "1")))
                .withMessage("no parameter 'x'; it takes none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor | an actor | p=iran",
                "event | an event | p=barrage",
                "id | an id, a label or an IRI | p=iran",
                "code stance | a code of the list stance | p=blames",
                "code damage | a code of the list damage | p=CODE",
                "start | a date (its first day) | p=2020-11",
                "end | a date (its last day) | p=2020-11",
                "number | a number | p=10",
                "text | text | p=embassy"
            })
    void areExplainedByTheirType(String type, String words, String example) {
        Parameter parameter = optional(type);
        assertThat(parameter.type().words()).isEqualTo(words);
        assertThat(parameter.example()).isEqualTo(example);
    }

    @Test
    void areQuotedInExamplesWhereAShellWantsIt() {
        Parameter parameter = new Parameter(
                "who", new ParameterType.Text(), "", Optional.empty(), false, Optional.of("the king's men"));
        assertThat(parameter.example()).isEqualTo("'who=the king'\\''s men'");
    }

    @Test
    void cannotBeRequiredAndHaveADefault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Parameter("p", new ParameterType.Text(), "", Optional.of("x"), true, Optional.empty()))
                .withMessage("parameter p is required and so needs no default");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Parameter("P p", new ParameterType.Text(), "", Optional.empty(), true, Optional.empty()))
                .withMessage("'P p' is no parameter name");
    }

    private static Node term(Parameter parameter, Map<String, String> given) throws QueryRefusedException {
        return Objects.requireNonNull(read(parameter, given).get(Var.alloc("p")));
    }

    private static Map<Var, Node> read(Parameter parameter, Map<String, String> given) throws QueryRefusedException {
        return new Arguments(question(List.of(parameter)), new WrittenTerms(Port.BASE)).read(given);
    }

    private static Query question(List<Parameter> parameters) {
        return new Query("q", "q.rq", "", "A question", parameters, List.of("x"), "all");
    }

    private static Parameter optional(String type) {
        return new Parameter("p", ParameterType.of(type), "", Optional.empty(), false, Optional.empty());
    }
}
