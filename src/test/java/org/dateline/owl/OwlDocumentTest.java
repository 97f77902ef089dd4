package org.dateline.owl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Vocabulary;
import org.dateline.owl.OwlFile.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwlDocumentTest {

    private static final String REGISTERS = """
            <https://dateline.example/graph/registers> {
              :ann a dl:Actor, dl:Person ; rdfs:label "Ann" .
              :bo a dl:Actor, dl:Person ; rdfs:label "Bo" .
              :union a dl:Actor, dl:Organization ; rdfs:label "the union" .
            }
            """;

    /** A name for what an extension says of things. */
    private static final String HEADER = "<https://ext.example/> a owl:Ontology .\n";

    @TempDir
    private Path folder;

    @Test
    void leavesOutTypesThatFollowFromOthers() {
        OwlFile file =
                OwlFile.of(SmallStore.of(REGISTERS + ":news { :news a dl:Article . :fire a dl:Event, dl:Record . }"));

        assertThat(file.turtle())
                .contains(":ann a owl:NamedIndividual , dl:Person ;")
                .contains(":fire a owl:NamedIndividual , dl:Event ;");
    }

    @Test
    void keepsBothOfTwoClassesThatAreTheSame() {
        String twins = HEADER + """
                ext:Blaze a owl:Class ; rdfs:subClassOf ext:Fire, dl:Event ; rdfs:label "Blaze" .
                ext:Fire a owl:Class ; rdfs:subClassOf ext:Blaze, dl:Event ; rdfs:label "Fire" .
                """;

        OwlFile file = OwlFile.of(
                SmallStore.of(folder, twins, ":news { :news a dl:Article . :it a ext:Blaze, ext:Fire, dl:Event . }"));

        assertThat(file.turtle())
                .contains(":it a owl:NamedIndividual , <https://ext.example/Blaze> , <https://ext.example/Fire> ;");
    }

    @Test
    void declaresAndLabelsWhatAnExtensionOnlyUses() {
        String sloppy = HEADER + """
                ext:Fire a owl:Class ; rdfs:subClassOf dl:Event, <http://other.example/Happening> .
                ext:lit a owl:ObjectProperty ; rdfs:subPropertyOf dl:agent, <http://other.example/did> ;
                    rdfs:range <http://other.example/Doer> ; ext:remark "not declared" .
                <http://other.example/litBy#> owl:inverseOf ext:lit .
                ext:height a owl:DatatypeProperty ; rdfs:subPropertyOf <http://other.example/size> .
                ext:EDTF a rdfs:Datatype .
                """;

        OwlFile file = OwlFile.of(SmallStore.of(folder, sloppy, REGISTERS + """
                :news { :news a dl:Article . :fire a ext:Fire, dl:Event, dl:Record ; ext:lit :ann ; ext:height "4" . }
                """));

        assertThat(file.violations()).isEmpty();
        assertThat(file.leftOver()).isEmpty();
        assertThat(file.entities()).allMatch(e -> file.read().isDeclared(e)).allMatch(file::isLabelled);
        assertThat(file.label("http://other.example/Happening")).contains("Happening");
        assertThat(file.label("http://other.example/litBy#")).contains("http://other.example/litBy#");
        assertThat(file.label("https://ext.example/")).contains("https://ext.example/");
        assertThat(file.isConsistent()).isTrue();
    }

    @Test
    void givesTextsTheRangeOfTextsWhereOwlHasNoSuchDatatype() {
        String dated = HEADER + """
                ext:built a owl:DatatypeProperty ; dl:valueSyntax "EDTF" ; rdfs:range xsd:date ; rdfs:label "built" .
                ext:size a owl:DatatypeProperty ; rdfs:range xsd:integer ; rdfs:label "size" .
                """;

        OwlFile file = OwlFile.of(SmallStore.of(folder, dated, REGISTERS + """
                :news { :news a dl:Article . :fire a dl:Event, dl:Record ; ext:built "2031-05" ; ext:size 4 . }
                """));

        assertThat(file.violations()).isEmpty();
        assertThat(file.isConsistent()).isTrue();
        assertThat(file.turtle()).doesNotContain("xsd:date ").contains("rdfs:range xsd:integer");
    }

    @Test
    void saysInACommentWhatASupportedTermOfOwlsOwnIs() {
        OwlFile file = OwlFile.of(SmallStore.of(REGISTERS + """
                :news { :news a dl:Article . :q a dl:Quote ; dl:words "a fire" ; dl:evidenceFor rdfs:label . }
                """));

        assertThat(file.violations()).isEmpty();
        assertThat(file.turtle()).contains("rdfs:comment \"evidenceFor: label\"");
    }

    @Test
    void takesOwlsOwnAnnotationsWhereAnExtensionUsesTheOthersForStatements() {
        String taken = HEADER + """
                dcterms:source a owl:ObjectProperty ; rdfs:label "source" .
                schema:citation a owl:DatatypeProperty ; rdfs:label "citation" .
                """;

        OwlFile file = OwlFile.of(SmallStore.of(folder, taken, REGISTERS + """
                :news { :news a dl:Article ; schema:headline "Fire" . :fire a dl:Event, dl:Record ; dl:agent :ann ;
                  dl:evidence :q . :q a dl:Quote ; dl:words "Ann lit it" . }
                """));

        assertThat(file.violations()).isEmpty();
        assertThat(annotations(file, "fire", "agent", "ann"))
                .containsExactly("comment “Ann lit it” — Fire", "seeAlso https://dateline.example/news");
    }

    @Test
    void bringsTheWordsOfTwoArticlesTogetherAtOneStatement() {
        OwlFile file = OwlFile.of(SmallStore.of(REGISTERS + """
                :news { :news a dl:Article ; schema:headline "Fire" . :fire a dl:Event, dl:Record ; dl:agent :ann ;
                  dl:evidence :q . :q a dl:Quote ; dl:words "Ann lit it" . }
                :post { :post a dl:Article ; schema:datePublished "2031-05-03" . :fire a dl:Event, dl:Record ;
                  dl:agent :ann ; dl:evidence :r . :r a dl:Quote ; dl:words "it was Ann" . }
                """));

        assertThat(annotations(file, "fire", "agent", "ann"))
                .containsExactly(
                        "citation “Ann lit it” — Fire",
                        "citation “it was Ann” — https://dateline.example/post, 2031-05-03",
                        "source https://dateline.example/news",
                        "source https://dateline.example/post");
    }

    @Test
    void doesWithoutArticlesThatWereReplaced() {
        DatasetGraph store = SmallStore.of(REGISTERS + """
                :news { :news a dl:Article . :fire a dl:Event, dl:Record ; dl:agent :ann . }
                :post { :post a dl:Article ; dl:replaces :news . :fire a dl:Event, dl:Record ; dl:agent :bo . }
                """);
        OwlFile file = OwlFile.of(store);

        assertThat(new OwlDocument(store, Iris.DEFAULT_BASE).leftOut()).isOne();
        assertThat(file.statements())
                .filteredOn(stated -> stated.property().equals(Vocabulary.AGENT))
                .extracting(Stated::object)
                .containsExactly("https://dateline.example/bo");
        assertThat(file.entities()).allMatch(file::isLabelled);
    }

    @Test
    void ofAnEmptyStoreIsTheOntology() {
        OwlFile file = OwlFile.of(SmallStore.of(""));

        assertThat(file.violations()).isEmpty();
        assertThat(file.turtle()).contains("dcterms:title \"Facts of 0 articles\"");
    }

    private static List<String> annotations(OwlFile file, String subject, String property, String object) {
        return file.statements().stream()
                .filter(stated ->
                        stated.is(Iris.DEFAULT_BASE + subject, Vocabulary.DL + property, Iris.DEFAULT_BASE + object))
                .findFirst()
                .orElseThrow()
                .annotations();
    }
}
