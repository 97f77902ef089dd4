package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What extensions may and may not say, and what happens when two of them meet. */
class ExtensionRulesTest {

    private static final String PREFIXES = """
            @prefix dl: <https://w3id.org/dateline/ontology#> .
            @prefix eventType: <https://w3id.org/dateline/code/eventType/> .
            @prefix polarity: <https://w3id.org/dateline/code/polarity/> .
            @prefix scheme: <https://w3id.org/dateline/code/> .
            @prefix stance: <https://w3id.org/dateline/code/stance/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            """;

    @TempDir
    private Path root;

    private Desk desk;

    @BeforeEach
    void writeFacts() throws IOException {
        desk = Desk.in(root);
        facts("- {id: plan, label: one, factuality: planned, agent: arden, quote: one}");
    }

    private void facts(String records) throws IOException {
        desk.write("a.yaml", """
                article: {id: a-1, headline: One, datePublished: 2031-05-03}
                actors: {arden: {type: State, label: Arden}}
                facts:
                """ + records + "\n");
    }

    private void extension(String name, String turtle) throws IOException {
        desk.write(
                "ontology/%s.ttl".formatted(name),
                PREFIXES
                        + "@prefix %1$s: <https://%1$s.example/> .\n<https://%1$s.example/> a owl:Ontology .\n%2$s\n"
                                .formatted(name, turtle));
    }

    private String check() throws IOException {
        return desk.printed(desk.check("a.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dl:agent rdfs:domain dl:Scenario .",
                "dl:agent schema:domainIncludes dl:Claim .",
                "dl:agent rdfs:domain owl:Thing .",
                "dl:agent dl:onRecord true .",
                "dl:agent a owl:DatatypeProperty .",
                "dl:Scenario rdfs:subClassOf dl:Event .",
                "dl:Scenario owl:equivalentClass dl:Event .",
                "dl:dateText rdfs:subPropertyOf dl:participant .",
                "dl:claimant dl:marks dl:Event .",
                "stance:denies dl:polarity polarity:puts-forward .",
                "eventType:protest skos:broader eventType:attack .",
                "<https://w3id.org/dateline/shapes#ScenarioHasFactuality> sh:deactivated true .",
                "x:Thing a owl:Class ; dl:section \"actors\" .",
                "x:Both a owl:Class ; rdfs:subClassOf dl:Event, dl:Scenario .",
                "x:role a owl:ObjectProperty ; rdfs:subPropertyOf dl:agent ; dl:onRecord true .",
                "x:role a owl:ObjectProperty ; rdfs:subPropertyOf dl:agent ; rdfs:domain dl:Speech .",
                "x:role a owl:ObjectProperty ; rdfs:subPropertyOf dl:agent ; rdfs:domain owl:Thing .",
                "x:wide a owl:Class . x:role a owl:ObjectProperty ; rdfs:subPropertyOf dl:agent ; rdfs:domain x:wide ."
            })
    void whatWouldChangeTheMeaningOfABundledTermIsRefusedAndNothingIsStored(String turtle) throws IOException {
        extension("x", turtle);
        BuildReport report = desk.build("a.yaml");
        assertThat(desk.printed(report)).contains("x.ttl: error: ontology-redefines: ");
        assertThat(report.findings()).hasSize(1);
        assertThat(desk.quads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dl:agent rdfs:label \"Täter\"@de ; dl:key \"wer\" ; rdfs:domain dl:Event ; a owl:ObjectProperty .",
                "eventType:protest skos:notation \"Kundgebung\" ; skos:prefLabel \"Kundgebung\"@de .",
                "x:Strike a owl:Class ; rdfs:subClassOf dl:Event . "
                        + "x:role a owl:ObjectProperty ; rdfs:subPropertyOf dl:agent ; rdfs:domain x:Strike ."
            })
    void whatOnlyAddsIsTaken(String turtle) throws IOException {
        extension("x", turtle);
        assertThat(check()).isEmpty();
    }

    @Test
    void anotherLanguagesKeysAndCodesWork() throws IOException {
        extension("x", "dl:agent dl:key \"wer\" . eventType:protest skos:notation \"Kundgebung\" .");
        facts("- {id: e, label: one, eventType: Kundgebung, wer: arden, quote: one}");
        assertThat(desk.printed(desk.build("a.yaml"))).isEmpty();
        assertThat(desk.quads())
                .anyMatch(q -> q.contains("/ontology#agent> <https://dateline.example/arden>"))
                .anyMatch(q -> q.contains("/ontology#eventType> <https://w3id.org/dateline/code/eventType/protest>"));
    }

    @Test
    void twoExtensionsWithOneNameMustBeToldApartByPrefix() throws IOException {
        String own = """
                %1$s:boss a owl:ObjectProperty ; rdfs:subPropertyOf dl:agent .
                %1$s:raid a skos:Concept ; skos:inScheme scheme:eventType ; skos:notation "raid" .
                %1$s:hints a skos:Concept ; skos:inScheme scheme:stance ; skos:notation "hints" .""";
        extension("x", own.formatted("x"));
        extension("y", own.formatted("y"));
        facts("""
                - {id: e, label: one, eventType: raid, boss: arden, quote: one}
                - {by: arden, hints: e, quote: one}""");
        assertThat(check())
                .contains("error: ambiguous-code: raid may mean x:raid or y:raid")
                .contains("error: ambiguous-key: boss may mean x:boss or y:boss")
                .contains("error: ambiguous-key: hints may mean x:hints or y:hints");

        facts("""
                - {id: e, label: one, eventType: x:raid, y:boss: arden, quote: one}
                - {by: arden, x:hints: e, quote: one}""");
        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"blames, stance:blames", "agent, dl:agent"})
    void anOwnPropertyNeverTakesABundledWordSilently(String word, String bundled) throws IOException {
        extension("x", "x:%s a owl:ObjectProperty ; rdfs:domain dl:Record .".formatted(word));
        facts("- {by: arden, says: arden, %s: arden, quote: one}".formatted(word));
        assertThat(check())
                .contains("error: ambiguous-key: " + word)
                .contains(bundled)
                .contains("x:" + word);
    }

    @Test
    void aFileWithTheIriOfALoadedOntologyIsSkippedWithANote() throws IOException {
        extension("x", "x:boss a owl:ObjectProperty ; rdfs:subPropertyOf dl:agent .");
        extension("y", "<https://x.example/> a owl:Ontology .");
        extension("z", "<https://w3id.org/dateline/ontology> a owl:Ontology . dl:Scenario rdfs:subClassOf dl:Event .");
        assertThat(check())
                .contains("y.ttl: note: ontology-skipped")
                .contains("z.ttl: note: ontology-skipped")
                .doesNotContain("error");
    }

    @Test
    void brokenTurtleIsToldAtLineAndColumn() throws IOException {
        desk.write("ontology/x.ttl", PREFIXES + "dl:x dl:y .\n");
        BuildReport report = desk.check("a.yaml");
        assertThat(desk.printed(report)).containsPattern("x\\.ttl:11:\\d+: error: ontology-syntax: ");
        assertThat(report.hasErrors()).isTrue();
    }
}
