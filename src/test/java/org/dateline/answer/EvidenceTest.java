package org.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;

/** The words that support the rows of an answer. */
final class EvidenceTest {

    private static final String BASE = "https://dateline.example/";

    private static final DatasetGraph STORE =
            RDFParser.fromString("""
                    BASE <https://dateline.example/>
                    PREFIX dl: <https://w3id.org/dateline/ontology#>
                    PREFIX schema: <https://schema.org/>
                    PREFIX match: <https://w3id.org/dateline/code/match/>
                    PREFIX oa: <http://www.w3.org/ns/oa#>
                    <a> {
                      <a> a dl:Article ; schema:url "https://a.example/" ; dl:evidence <a/quote/1> .
                      <a/quote/1> dl:words "By Zoë" .
                      <fire> a dl:Event ; dl:evidence <a/fire/quote/10>, <a/fire/quote/2> .
                      <a/fire/quote/2> dl:words "a fire … broke out" ; dl:match match:literal .
                      <a/fire/quote/10> dl:words "the fire" ; dl:match match:literal ; oa:exact "the  fire" .
                      <a/tells> a dl:Claim, dl:Speech ; dl:claimant <mayor> ; dl:states <toll> ;
                        dl:evidence <a/tells/quote/1> .
                      <a/tells/quote/1> dl:words "the mayor spoke of two" .
                      <a/repeats> a dl:Claim, dl:Speech ; dl:claimant <clerk> ; dl:states <toll> ;
                        dl:evidence <a/repeats/quote/1> .
                      <a/repeats/quote/1> dl:words "so did the clerk" .
                      <toll> dl:subject <fire> ; dl:property dl:count ; dl:object <two> .
                      <fire> dl:count <three> .
                      <a/agrees> a dl:Claim, dl:Speech ; dl:claimant <mayor> ; dl:states <same> ;
                        dl:evidence <a/agrees/quote/1> .
                      <a/agrees/quote/1> dl:words "she agreed" .
                      <same> dl:subject <fire> ; dl:property dl:count ; dl:object <three> .
                      <a/says> a dl:Claim, dl:Speech ; dl:about <fire>, <arson> ; dl:states <p> ; dl:evidence <a/says/quote/1> .
                      <a/says/quote/1> dl:words "she said so" .
                      <arson> a dl:Scenario ; dl:content <p> ; dl:evidence <a/arson/quote/1>, <a/says/quote/1> .
                      <a/arson/quote/1> dl:words "somebody set it" .
                    }
                    <b> {
                      <b> a dl:Article .
                      <fire> a dl:Event ; dl:evidence <b/fire/quote/1> .
                      <b/fire/quote/1> dl:words "a blaze" .
                      <b/denies> a dl:Claim, dl:Speech ; dl:about <arson> ; dl:evidence <b/denies/quote/1> .
                      <b/denies/quote/1> dl:words "nobody did" .
                    }
                    """, Lang.TRIG).toDatasetGraph();

    /** The added cells of a row with these values, in the columns c0, c1 … */
    private static List<String> evidence(String... ids) {
        List<String> columns = new ArrayList<>();
        BindingBuilder row = BindingFactory.builder();
        for (String id : ids) {
            row.add(Var.alloc("c" + columns.size()), iri(id));
            columns.add("c" + columns.size());
        }
        AnswerStream.Rows answer = rows(columns, row.build());
        Binding with = answer.rows().next();
        return answer.columns().stream()
                .skip(ids.length)
                .map(column -> with.contains(Var.alloc(column)) ? text(with.get(Var.alloc(column))) : "")
                .toList();
    }

    private static AnswerStream.Rows rows(List<String> columns, Binding row) {
        return (AnswerStream.Rows) new Evidence(STORE)
                .to(new AnswerStream.Rows(columns, List.of(row).iterator()));
    }

    private static Node iri(String id) {
        return NodeFactory.createURI(BASE + id);
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI().substring(BASE.length()) : node.getLiteralLexicalForm();
    }

    @Test
    void givesTheQuotesOfTheRowsOwnArticleInTheirOrder() {
        assertThat(evidence("fire", "a"))
                .containsExactly(
                        "a fire … broke out ¶ the fire",
                        "a",
                        "https://a.example/#:~:text=a%20fire,broke%20out ¶ https://a.example/#:~:text=the%20fire");
        assertThat(evidence("fire", "b")).containsExactly("a blaze", "b", "");
    }

    @Test
    void givesThoseOfAllArticlesWhereTheRowNamesNone() {
        assertThat(evidence("fire").subList(0, 2))
                .containsExactly("a fire … broke out ¶ the fire ¶ a blaze", BASE + "a ¶ " + BASE + "b");
    }

    @Test
    void givesTheWordsOfASayingAndNotOfTheEventItIsAbout() {
        assertThat(evidence("fire", "a/says", "a").subList(0, 2)).containsExactly("she said so", "a");
    }

    @Test
    void givesAScenariosOwnWordsBesideThoseOfTheSaying() {
        assertThat(evidence("arson", "a/says", "a").getFirst()).isEqualTo("somebody set it ¶ she said so");
        assertThat(evidence("arson", "b/denies").getFirst())
                .as("without the words of another speaker")
                .isEqualTo("somebody set it ¶ nobody did");
        assertThat(evidence("arson").getFirst()).isEqualTo("somebody set it ¶ she said so");
    }

    @Test
    void givesTheWordsOfWhoHasAProposition() {
        assertThat(evidence("p", "a").getFirst()).isEqualTo("she said so ¶ somebody set it");
    }

    @Test
    void givesTheWordsOfWhoOnlySaysWhatTheRowShows() {
        assertThat(evidence("fire", "two", "mayor", "a").getFirst()).isEqualTo("the mayor spoke of two");
        assertThat(evidence("fire", "two", "a").getFirst()).isEqualTo("so did the clerk ¶ the mayor spoke of two");
        assertThat(evidence("fire", "three", "a").getFirst()).isEqualTo("a fire … broke out ¶ the fire");
    }

    @Test
    void givesAnArticlesOwnWordsWhereThereIsNothingElse() {
        assertThat(evidence("a")).containsExactly("By Zoë", "a", "https://a.example/#:~:text=By%20Zo%C3%AB");
        assertThat(evidence("b")).containsExactly("", "", "");
        assertThat(evidence("somebody")).containsExactly("", "", "");
    }

    @Test
    void takesNoColumnThatIsThere() {
        Binding row = BindingFactory.binding(Var.alloc("quote"), NodeFactory.createLiteralString("mine"));

        assertThat(rows(List.of("quote"), row).columns()).containsExactly("quote", "quote2", "quotedFrom", "link");
        assertThat(rows(List.of("quote"), row).rows().next().get(Var.alloc("quote")))
                .isEqualTo(NodeFactory.createLiteralString("mine"));
    }

    @Test
    void leavesOtherAnswersAsTheyAre() {
        AnswerStream truth = new AnswerStream.Truth(true);

        assertThat(new Evidence(STORE).to(truth)).isSameAs(truth);
    }
}
