package org.dateline.owl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Vocabulary;
import org.dateline.owl.OwlFile.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ties of Relations are stated directly. */
class DirectTiesTest {

    private static final String TIE = """
            <https://dateline.example/graph/registers> {
              :ann a dl:Actor, dl:Person . :union a dl:Actor, dl:Organization . :bo a dl:Actor, dl:Person .
            }
            :news { :news a dl:Article ; schema:headline "Ann joins" .
              <https://dateline.example/news/tie> a dl:Relation, dl:Record ; dl:relationSubject :ann ;
                dl:relationProperty dl:memberOf ; dl:relationObject :union ; dl:evidence :q, :r .
              :q a dl:Quote ; dl:words "Ann of the union" .
              :r a dl:Quote ; dl:words "for a year" ; dl:evidenceFor dl:duration .
            }
            """;

    private static final String PUT = """
              :put a dl:Proposition ; dl:subject :ann ; dl:property dl:memberOf ; dl:object :union .
            """;

    @Test
    void statesATieWithTheWordsForItAndItsRecord() {
        assertThat(ties(""))
                .singleElement()
                .satisfies(stated -> assertThat(stated.annotations())
                        .containsExactly(
                                "citation “Ann of the union” — Ann joins",
                                "seeAlso https://dateline.example/news/tie",
                                "source https://dateline.example/news"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dl:date \"2031\"",
                "dl:dateText \"for years\"",
                "dl:earliest \"2031-01-01T00:00:00Z\"^^xsd:dateTime",
                "dl:latest \"2031-01-01T00:00:00Z\"^^xsd:dateTime",
                "dl:duration \"P1Y\""
            })
    void statesNoneThatHoldsForATime(String time) {
        assertThat(ties(":news { <https://dateline.example/news/tie> " + time + " . }"))
                .isEmpty();
    }

    @Test
    void statesNoneForWhichAnotherArticleTellsATime() {
        assertThat(ties("""
                :post { :post a dl:Article . :past a dl:Relation, dl:Record ; dl:relationSubject :ann ;
                  dl:relationProperty dl:memberOf ; dl:relationObject :union ; dl:date "../2030" . }
                """)).isEmpty();
    }

    @Test
    void doesNotMindThatAnotherTieHoldsForATime() {
        assertThat(ties("""
                :post { :post a dl:Article . :past a dl:Relation, dl:Record ; dl:relationSubject :ann ;
                  dl:relationProperty dl:memberOf ; dl:relationObject :party ; dl:date "../2030" . }
                """)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUT + ":no a dl:Claim, dl:Speech ; dl:stance stance:denies ; dl:states :put .",
                ":put a dl:Proposition ; dl:subject :ann ; dl:property dl:relatedTo ; dl:object :union ."
                        + ":no a dl:Claim, dl:Speech ; dl:stance stance:denies ; dl:states :put .",
                ":no a dl:Claim, dl:Speech ; dl:stance stance:denies ; dl:about <https://dateline.example/news/tie> ."
            })
    void statesNoneThatSomebodyRejects(String rejection) {
        assertThat(ties(":post { :post a dl:Article . " + rejection + " }")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUT + ":yes a dl:Claim, dl:Speech ; dl:stance stance:says ; dl:states :put .",
                ":put a dl:Proposition ; dl:subject :bo ; dl:property dl:memberOf ; dl:object :union ."
                        + ":no a dl:Claim, dl:Speech ; dl:stance stance:denies ; dl:states :put .",
                ":put a dl:Proposition ; dl:subject :ann ; dl:property dl:officeIn ; dl:object :union ."
                        + ":no a dl:Claim, dl:Speech ; dl:stance stance:denies ; dl:states :put .",
                PUT + ":no a dl:Claim, dl:Speech ; dl:stance stance:denies ; dl:states :other ; "
                        + "dl:about <https://dateline.example/news/tie> ."
            })
    void doesNotMindWhatElseIsSaid(String saying) {
        assertThat(ties(":post { :post a dl:Article . " + saying + " }")).hasSize(1);
    }

    @Test
    void statesAttributesToo() {
        OwlFile file = OwlFile.of(SmallStore.of("""
                :news { :news a dl:Article . :ann a dl:Person, dl:Actor .
                  :tie a dl:Relation, dl:Record ; dl:relationSubject :ann ; dl:relationProperty dl:describedAs ;
                    dl:relationLiteral "tall" . }
                """));

        assertThat(file.statements())
                .filteredOn(stated -> stated.is(Iris.DEFAULT_BASE + "ann", Vocabulary.DL + "describedAs", "tall"))
                .hasSize(1);
    }

    private static List<Stated> ties(String more) {
        OwlFile file = OwlFile.of(SmallStore.of(TIE + more));
        assertThat(file.violations()).isEmpty();
        return file.statements().stream()
                .filter(stated -> stated.subject().equals(Iris.DEFAULT_BASE + "ann"))
                .toList();
    }
}
