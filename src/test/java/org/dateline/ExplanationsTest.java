package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.dateline.answer.ResultFormat;
import org.dateline.query.Query;
import org.dateline.query.QueryRefusedException;
import org.dateline.store.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why something stands in a store of articles that contradict, replace and repeat each other. */
final class ExplanationsTest {

    private static final String REGISTERS = """
            actors:
              mayor: {type: Person, label: {en: the mayor, de: die Bürgermeisterin}}
              clerk: {type: Person, label: the clerk}
              old-mayor: {type: Person, label: the old mayor, replacedBy: mayor}
              council: {type: Organization, label: the council}
              twin: {type: Person, label: the twin}
              other-twin: {type: Person, label: the twin}
            places:
              velm: {label: Velm}
              harbour: {label: the harbour, partOf: velm}
            """;

    private static final String EARLIER = """
            article: {id: courier-1, headline: Fire, datePublished: 2031-05-03}
            use: [registers.yaml]
            facts:
            - {id: fire, label: A fire, agent: clerk, place: harbour, quote: a fire broke out}
            """;

    private static final String LATER = """
            article: {id: courier-2, headline: Fire, url: 'https://courier.example/fire', replaces: courier-1}
            use: [registers.yaml]
            facts:
            - {id: fire, label: A fire, quote: [a fire … broke out, {text: le feu, translation: {en: the fire}}]}
            - {by: council, blames: fire, states: {agent: clerk}, quote: the council blamed}
            - {by: clerk, denies: fire, quote: the clerk denied}
            - {id: second, by: clerk, via: council, admits: fire, states: {agent: mayor}, quote: admitted}
            - {by: council, questions: fire, states: {agent: twin}, quote: questioned}
            - by: mayor
              alleges: {id: arson, label: Arson, agent: twin, target: harbour}
              quote: arson
            - {by: twin, denies: arson, quote: denied}
            - {label: The Fire Comes Back, eventType: accident, factuality: possible, agent: council, quote: back}
            """;

    private static final String OTHER = """
            article: {id: gazette, headline: The fire}
            use: [registers.yaml]
            facts:
            - {id: fire, label: A blaze, harmed: mayor, quote: a blaze}
            - {who: old-mayor, memberOf: council, date: 2030/.., quote: sits on the council}
            """;

    @TempDir
    private Path root;

    private Desk desk;

    @BeforeEach
    void build() throws IOException {
        desk = Desk.in(root)
                .write("registers.yaml", REGISTERS)
                .write("courier-1.yaml", EARLIER)
                .write("courier-2.yaml", LATER)
                .write("gazette.yaml", OTHER);
        assertThat(desk.printed(desk.build("."))).doesNotContain("error:");
    }

    private Explanations explanations() {
        return new Explanations(desk.store(), Patience.none(), desk.folder());
    }

    private String why(String words) throws IOException, QueryRefusedException {
        return explanations().explain(List.of(words), new Explanations.Manner(false, Optional.empty()));
    }

    @Test
    void whatOnlyAReplacedArticleSaysIsNotAsserted() throws Exception {
        assertThat(why("fire agent clerk"))
                .contains("No article in this store says so in its own voice any more; what did was replaced.")
                .contains("this article was replaced by courier-2")
                .contains("1 saying puts it forward; 1 saying rejects it.")
                .contains("a blanket denial: it rejects the whole and names no part")
                .contains("“the council blamed”")
                .contains("courier-1.yaml:4:3");
        assertThat(JSON.parse(explanations()
                                .explain(List.of("fire agent clerk"), new Explanations.Manner(true, Optional.empty())))
                        .get("asserted")
                        .getAsBoolean()
                        .value())
                .isFalse();
    }

    @Test
    void tellsWhoRejectsAllThatASpeakerAlleges() throws Exception {
        assertThat(why("arson agent twin"))
                .contains("No article in this store says so in its own voice.")
                .contains("the mayor alleges: Arson")
                .contains("the twin denies: Arson")
                .contains("a blanket denial: it rejects all that is said to have happened")
                .contains("Part of what is only spoken of:\n  Arson  (arson)");
    }

    @Test
    void tellsSecondHandSayingsAndOpinionsApart() throws Exception {
        assertThat(why("fire agent mayor")).contains("Put forward:").contains("at second hand");
        assertThat(why("fire agent twin"))
                .contains("1 saying rejects it; 1 saying judges it.")
                .contains("Judged:");
        assertThat(why("courier-2/second"))
                .contains("A saying at second hand: the article knows it only through the council.");
    }

    @Test
    void tellsOfAPropertyBelowTheOneAskedFor() throws Exception {
        assertThat(why("fire participant mayor"))
                .contains("1 article says so in its own voice.")
                .contains("as harmed, which is below participant")
                .contains("What else is said of its participant:");
    }

    @Test
    void tellsWhatOnlyTheRegistersSay() throws Exception {
        assertThat(why("harbour partOf velm"))
                .contains("No article in this store says so in its own voice.")
                .contains("The registers do: that is the curator's own knowledge, which no quote supports.")
                .contains("Nobody is told to say anything of it.")
                .contains("at registers.yaml:10:3");
    }

    @Test
    void countsATieForItsTimeAndFindsWhatWasReplaced() throws Exception {
        assertThat(why("old-mayor memberOf council"))
                .startsWith("the mayor — member of: the council\n")
                .contains("1 article says so in its own voice.")
                .contains("date  2030/..")
                .contains("gazette.yaml:5:3");
    }

    @Test
    void tellsAnEventOfSeveralArticlesWithTheReplacedOneLast() throws Exception {
        String fire = why("fire");

        assertThat(fire).contains("An Event: 3 articles tell it in their own voice.");
        assertThat(fire.indexOf("courier-1.yaml")).isGreaterThan(fire.indexOf("gazette.yaml"));
        assertThat(fire)
                .contains("in translation: the fire")
                .contains("https://courier.example/fire#:~:text=a%20fire,broke%20out\n")
                .contains("the council blames – agent: the clerk")
                .contains("the clerk, via the council concedes – agent: the mayor");
    }

    @Test
    void tellsWhatOnlyAScenarioConsistsOf() throws Exception {
        assertThat(why("\"The Fire Comes Back\" agent council"))
                .contains("It is part of something that is only spoken of.")
                .contains("factuality  possible");
    }

    @Test
    void tellsOfSayingsByTheirVerb() throws Exception {
        assertThat(why("council blames fire"))
                .contains("1 saying. What is said is not asserted by being said.")
                .contains("puts forward  agent: the clerk");
        assertThat(why("clerk admits fire")).contains("but no article that stands tells so at first hand");
        assertThat(why("mayor blames fire")).contains("No article in this store tells that this was said.");
    }

    @Test
    void explainsArticlesPropositionsAndQuotes() throws Exception {
        assertThat(why("courier-1"))
                .contains("An article. Its graph holds 1 Event.")
                .contains("It was replaced by courier-2, and answers leave it out.");
        assertThat(why("proposition/fire/agent/clerk")).isEqualTo(why("fire agent clerk"));
        assertThat(why("courier-1/fire/quote/1")).contains("1 record of 1 article mentions it.");
        assertThat(why("velm"))
                .contains("(Place)")
                .contains("No record mentions it.")
                .contains("registers.yaml:9:3");
    }

    @Test
    void showsLabelsInTheLanguageAskedFor() throws Exception {
        assertThat(explanations().explain(List.of("mayor"), new Explanations.Manner(false, Optional.of("de"))))
                .startsWith("die Bürgermeisterin\nmayor\n");
    }

    @Test
    void namesTheCandidatesOfALabelThatSeveralThingsHave() {
        assertThatThrownBy(() -> why("the twin"))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageContaining("'the twin' may be any of 2");
    }

    /** Asks for a table, as `dateline query` does. */
    private void ask(Questions.Question question, ResultFormat format) throws IOException, QueryRefusedException {
        new Questions(desk.store(), Patience.none())
                .ask(
                        question,
                        Questions.Manner.of(format, Duration.ofSeconds(60)),
                        new ByteArrayOutputStream(),
                        note -> {});
    }

    private String row(int number) throws IOException, QueryRefusedException {
        return explanations().row(number, new Explanations.Manner(false, Optional.empty()));
    }

    @Test
    void explainsTheStatementOfARowAndWhatElseStandsInIt() throws Exception {
        ask(
                new Questions.Question.Own(
                        "SELECT ?saying ?who ?date { ?saying dl:states ?p ; dl:about ?on . ?p dl:object ?who ."
                                + " ?on a dl:Event . OPTIONAL { ?saying dl:date ?date } } ORDER BY ?saying ?who",
                        "query"),
                ResultFormat.TABLE);

        assertThat(row(1)).startsWith("Row 1 of query\n\n  saying  ").contains("puts forward  agent: the clerk");
    }

    @Test
    void explainsTheRowOfAQuestionWithItsArguments() throws Exception {
        Query query = Query.parse("by", "by.rq", """
                #+ summary: Sayings of somebody
                #+ params:
                #+   who: {type: actor, description: who}
                #+ columns: [saying, subject, accused, article, day]
                #+ does-not-tell: nothing
                PREFIX dl: <https://w3id.org/dateline/ontology#>
                SELECT ?saying ?subject ?accused ?article ?day WHERE {
                  VALUES ?who { UNDEF }
                  GRAPH ?article {
                    ?saying dl:claimant ?who ; dl:states ?part . ?part dl:subject ?subject ; dl:object ?accused .
                  }
                  OPTIONAL { GRAPH ?article { ?article dl:earliest ?day } }
                } ORDER BY ?saying ?accused
                """);
        ask(new Questions.Question.Catalogued(query, Map.of("who", "the council")), ResultFormat.TABLE);

        assertThat(row(1))
                .startsWith("Row 1 of by\n")
                .contains("What else may be asked about:\n  saying: ")
                .contains("  article: courier-2\n")
                .contains("A blaze — agent: the clerk\nfire agent clerk\n")
                .contains("“the council blamed”");
        assertThatThrownBy(() -> row(3)).hasMessage("there is no row 3; the last table, of by, has 2");
        assertThat(JSON.parseAny(explanations().row(1, new Explanations.Manner(true, Optional.empty())))
                        .isArray())
                .isTrue();
    }

    @Test
    void remembersTablesOnly() throws Exception {
        ask(new Questions.Question.Own("SELECT ?e { ?e a dl:Event }", "query"), ResultFormat.CSV);

        assertThatThrownBy(() -> row(1)).hasMessageContaining("no table is remembered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"arguments\": 1}", "{\"arguments\": {}, \"catalogued\": 1}"})
    void takesADamagedMemoryForNone(String text) throws Exception {
        Files.writeString(desk.store().resolve(".dateline-last.json"), text);

        assertThatThrownBy(() -> row(1)).hasMessageContaining("no table is remembered");
    }

    @Test
    void anAnswerDoesNotFailWhereNothingCanBeRemembered() throws Exception {
        Files.createDirectories(desk.store().resolve(".dateline-last.json/in-the-way"));

        ask(new Questions.Question.Own("SELECT ?e { ?e a dl:Event }", "query"), ResultFormat.TABLE);

        assertThatThrownBy(() -> row(1)).hasMessageContaining("no table is remembered");
    }
}
