package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.dateline.ontology.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids, labels and codes looked up in a small store of two Georgias, a renamed band, and a code of two makers. */
class StoredTermsTest {

    private static final DatasetGraph DATA = DatasetGraphFactory.create();

    static {
        RDFParser.fromString("""
                        PREFIX : <https://dateline.example/>
                        PREFIX dl: <https://w3id.org/dateline/ontology#>
                        PREFIX code: <https://w3id.org/dateline/code/>
                        PREFIX counted: <https://w3id.org/dateline/code/counted/>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        PREFIX schema: <https://schema.org/>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        <https://dateline.example/graph/registers> {
                          :georgia a dl:Actor , dl:Place ; rdfs:label "Georgia" ; skos:altLabel "Tbilisi" .
                          :georgia-us a dl:Place ; rdfs:label "Georgia"@en .
                          :peach-state a dl:Place ; rdfs:label "Peach State" .
                          :the-band a dl:Actor ; dl:replacedBy :the-militia .
                          :the-militia a dl:Actor ; rdfs:label "Militia"@de ; skos:altLabel "the band" .
                          :round a dl:Actor ; dl:replacedBy :about .
                          :about a dl:Actor ; dl:replacedBy :round .
                          :elodie a dl:Actor ; rdfs:label "\\u00C9lodie" .
                          :tank a dl:Item ; rdfs:label "tank" .
                        }
                        <https://dateline.example/graph/ontology> {
                          counted:killed skos:inScheme code:counted ; skos:notation "killed" ; skos:prefLabel "killed"@en .
                          counted:none skos:inScheme code:counted ; skos:notation "none" ; skos:prefLabel "Nobody hurt"@en .
                          <https://a.example/lost> skos:inScheme <https://a.example/counted> ; skos:notation "lost" .
                          <https://b.example/lost> skos:inScheme code:counted ; skos:notation "lost" .
                          dl:agent rdfs:label "agent" .
                        }
                        :daily { :daily a dl:Article ; schema:headline "Rockets hit town" .
                          :hit a dl:Event , dl:Record ; rdfs:label "Rockets hit town" ; dl:agent :georgia .
                          :fear a dl:Scenario , dl:Record ; rdfs:label "Rockets again" .
                          <https://dateline.example/daily/word> a dl:Speech , dl:Record . }
                        """, Lang.TRIG).parse(DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "actor, georgia, georgia",
        "actor, Georgia, georgia",
        "actor, GEORGIA, georgia",
        "actor, tbilisi, georgia",
        "actor, ' Tbilisi ', georgia",
        "actor, :georgia, georgia",
        "actor, https://dateline.example/georgia, georgia",
        "place, georgia-us, georgia-us",
        "place, peach state, peach-state",
        "actor, the-band, the-militia",
        "actor, the band, the-militia",
        "actor, militia, the-militia",
        "actor, round, round",
        "actor, E\u0301lodie, elodie",
        "item, Tank, tank",
        "article, daily, daily",
        "article, Rockets hit town, daily",
        "event, Rockets hit town, hit",
        "event, rockets HIT town, hit",
        "scenario, fear, fear",
        "record, daily/word, daily/word",
        "saying, daily/word, daily/word",
        "id, hit, hit",
        "id, Rockets again, fear"
    })
    void areFoundByIdLabelOrIri(String kind, String text, String id) throws WrongArgumentException {
        assertThat(terms("").thing(ThingKind.named(kind).orElseThrow(), text).getURI())
                .isEqualTo(Port.BASE + id);
    }

    @Test
    void areFoundByALabelInTheWishedLanguage() throws WrongArgumentException {
        assertThat(terms("de").thing(ThingKind.ACTOR, "Militia").getURI()).isEqualTo(Port.BASE + "the-militia");
    }

    @Test
    void areListedWhereALabelIsOfSeveral() {
        assertThatExceptionOfType(WrongArgumentException.class)
                .isThrownBy(() -> terms("").thing(ThingKind.PLACE, "Georgia"))
                .withMessage("may be any of 2; give its id")
                .satisfies(e -> assertThat(e.hints())
                        .containsExactly("georgia (Georgia): an actor and a place", "georgia-us (Georgia): a place"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor | peach-state | is a place; expected an actor",
                "actor | Peach State | is a place; expected an actor",
                "item | georgia | is an actor and a place; expected an item",
                "event | daily/word | is a saying; expected an event",
                "event | Rockets again | is a scenario; expected an event",
                "actor | dl:agent | is no thing of the facts; expected an actor"
            })
    void areRefusedWhenOfAnotherKind(String kind, String text, String message) {
        assertThatExceptionOfType(WrongArgumentException.class)
                .isThrownBy(() -> terms("").thing(ThingKind.named(kind).orElseThrow(), text))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor | gorgia | did you mean: georgia (Georgia)?",
                "actor | The Millitia | did you mean: the-militia (Militia)?",
                "event | Rocket hit town | did you mean: hit (Rockets hit town)?",
                "id | tnak | did you mean: tank?"
            })
    void areSuggestedWhereSomethingIsNear(String kind, String text, String hint) {
        assertThatExceptionOfType(WrongArgumentException.class)
                .isThrownBy(() -> terms("").thing(ThingKind.named(kind).orElseThrow(), text))
                .withMessageStartingWith("is nothing in this store; expected ")
                .satisfies(e -> assertThat(e.hints()).containsExactly(hint));
    }

    @Test
    void areNothingWhereNothingIsNear() {
        assertThatExceptionOfType(WrongArgumentException.class)
                .isThrownBy(() -> terms("").thing(ThingKind.ACTOR, "weather-service"))
                .withMessage("is nothing in this store; expected an actor, by id, label or IRI")
                .satisfies(e -> assertThat(e.hints()).isEmpty());
        assertThatExceptionOfType(WrongArgumentException.class)
                .isThrownBy(() -> terms("").thing(ThingKind.ANY, "x> ?y ?z"))
                .withMessage("is nothing in this store; expected an id, a label or an IRI");
    }

    @Test
    void areTakenOnlyAsWrittenWhereNotAllNamesCouldBeLookedThrough() throws WrongArgumentException {
        DatasetGraph large = DatasetGraphFactory.create();
        Node type = RDF.type.asNode();
        Node event = NodeFactory.createURI(Vocabulary.EVENT);
        Node label = NodeFactory.createURI(Vocabulary.LABEL);
        for (int i = 0; i <= StoreLabels.MOST_TOLD; i++) {
            Node thing = NodeFactory.createURI(Port.BASE + "event-" + i);
            large.add(thing, thing, type, event);
            large.add(thing, thing, label, NodeFactory.createLiteralString("Event " + i));
        }
        StoredTerms terms = new StoredTerms(large, Port.BASE, Optional.empty());

        assertThat(terms.thing(ThingKind.EVENT, "Event 7").getURI()).isEqualTo(Port.BASE + "event-7");
        assertThatExceptionOfType(WrongArgumentException.class)
                .isThrownBy(() -> terms.thing(ThingKind.EVENT, "EVENT 7"))
                .satisfies(e -> assertThat(e.hints())
                        .last()
                        .isEqualTo("the store has more names than were looked through;"
                                + " an exact id or label is always found"));
    }

    @ParameterizedTest
    @CsvSource({
        "killed, killed",
        "Killed, killed",
        "nobody hurt, none",
        "counted:killed, killed",
        "https://w3id.org/dateline/code/counted/none, none"
    })
    void ofCodesAreNotationsLabelsOrIris(String text, String code) throws WrongArgumentException {
        assertThat(terms("").code("counted", text).getURI())
                .isEqualTo("https://w3id.org/dateline/code/counted/" + code);
    }

    @Test
    void ofCodesOfTwoMakersNeedTheIri() throws WrongArgumentException {
        assertThatExceptionOfType(WrongArgumentException.class)
                .isThrownBy(() -> terms("").code("counted", "lost"))
                .withMessage("is a code of several makers; give its IRI")
                .satisfies(
                        e -> assertThat(e.hints()).containsExactly("https://a.example/lost", "https://b.example/lost"));
        assertThat(terms("").code("counted", "https://a.example/lost").getURI()).isEqualTo("https://a.example/lost");
    }

    @Test
    void ofCodesThatAreNoneGetTheNearOnes() {
        assertThatExceptionOfType(WrongArgumentException.class)
                .isThrownBy(() -> terms("").code("counted", "kiled"))
                .withMessage("is no code of the list counted")
                .satisfies(e -> assertThat(e.hints())
                        .containsExactly("did you mean: killed?", "all of them: dateline ontology counted"));
    }

    private static StoredTerms terms(String language) {
        return new StoredTerms(DATA, Port.BASE, Optional.of(language).filter(tag -> !tag.isEmpty()));
    }
}
