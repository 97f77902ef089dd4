package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyCommandTest {

    /** A key, a class, a code of a list and a stance of a user's own. */
    static final String EXTENSION = """
            @prefix dl: <https://w3id.org/dateline/ontology#> .
            @prefix scheme: <https://w3id.org/dateline/code/> .
            @prefix sea: <https://sea.example/> .
            @prefix factuality: <https://w3id.org/dateline/code/factuality/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://sea.example/> a owl:Ontology .
            sea:Ship a owl:Class ; rdfs:subClassOf dl:Item ;
                skos:definition "A vessel that goes to sea."@en .
            sea:escortedBy a owl:ObjectProperty ; rdfs:domain dl:Event ; rdfs:range dl:Actor ;
                dl:key "escort" ;
                skos:definition "Who sailed along to guard it. Not who attacked."@en ;
                skos:example "{label: A ship arrives, escortedBy: navy}"@en .
            sea:boarding a skos:Concept ; skos:inScheme scheme:eventType ; skos:notation "boarding" ;
                skos:definition "Armed people enter a ship."@en .
            sea:hints a skos:Concept ; skos:inScheme scheme:stance ; skos:notation "hints" ;
                dl:inlineFactuality factuality:alleged ;
                skos:definition "Says it without saying it."@en .
            sea:EscortShape a sh:NodeShape ; sh:targetSubjectsOf sea:escortedBy ;
                sh:property [ sh:path sea:escortedBy ; sh:maxCount 3 ] .
            """;

    @TempDir
    private Path folder;

    private Tool.Outcome run(String... args) {
        return new Tool(folder).run(args);
    }

    private String out(String... args) {
        Tool.Outcome outcome = run(args);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        return outcome.out();
    }

    @Test
    void listsTheKeysOfEachKindWithWhatTheyTakeAndMean() {
        assertThat(out("ontology")
                        .lines()
                        .map(line -> line.replaceAll(" {2,}", " | ").strip()))
                .containsSubsequence(
                        "A facts file has the sections:",
                        "A record is of the kind:",
                        "On every record:",
                        "On an Event; on a Scenario and under states the same is content, which nobody asserts:",
                        "| agent | Actor | Who did it, in the article's own voice.",
                        "On a Claim:",
                        "On a Relation, beside one or more of the ties below:",
                        "Codes of the list eventType, for eventType:",
                        "| birth | Somebody is born.");
    }

    @Test
    void tableFitsATerminal() {
        assertThat(out("ontology").lines())
                .allMatch(line -> line.length() <= 100)
                .noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void theTableNamesEveryKeyAndEveryCode() {
        String table = out("ontology");
        String schema = out("ontology", "-f", "json-schema");
        Pattern.compile("#/definitions/(?:key|verb)-([A-Za-z-]+)")
                .matcher(schema)
                .results()
                .forEach(key -> assertThat(table).containsPattern("\\b" + key.group(1) + "\\b"));
        out("ontology", "-f", "codes")
                .lines()
                .skip(1)
                .forEach(line -> assertThat(table).contains(line.split(",")[1]));
    }

    @Test
    void theExampleInTheTableHasNoProblems() throws IOException {
        String example = out("ontology")
                .lines()
                .dropWhile(line -> !line.equals("  article:"))
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("facts.yaml"), example);
        Files.writeString(
                folder.resolve("velm-courier.txt"),
                "VELM: a fire broke out in the harbour on Friday. The union blamed the government. "
                        + "The dockers would stop work in the harbour, it told the minister Lea Orsk.\n");

        Tool.Outcome checked = run("check", "facts.yaml");

        assertThat(checked.err()).contains("no problems. 4 of 4 quotes proven.");
    }

    @Test
    void showsOneTermInFull() {
        assertThat(out("ontology", "by"))
                .contains("by, a key\n  Who says it;")
                .contains("also written  claimant")
                .contains("takes         the id of an Actor or an Item; several make a list")
                .contains("a record that has it is of the kind Claim")
                .contains("example       {by: dockers-union, says: harbour-fire")
                .contains("from          bundled dateline.ttl (https://w3id.org/dateline/ontology)");
        assertThat(out("ontology", "eventType")).contains("codes      abduction, accident,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claimant",
                "Claim",
                "claim",
                "threatens",
                "air-strike",
                "counted",
                "actors",
                "facts",
                "quote",
                "dl:agent",
                "https://w3id.org/dateline/ontology#agent",
                "earliest",
                "occurrence"
            })
    void findsKeysClassesCodesListsSectionsAndWordsOfTheFormat(String word) {
        assertThat(out("ontology", word)).isNotBlank();
    }

    @Test
    void anUnknownWordIsAWrongCallWithNearNames() {
        Tool.Outcome outcome = run("ontology", "agnet");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("no key, class or code is called 'agnet'; did you mean agent");
    }

    @Test
    void anUnknownFormatAndAFormatBesideAWordAreWrongCalls() {
        assertThat(run("ontology", "-f", "xml").code()).isEqualTo(2);
        assertThat(run("ontology", "-f", "xml").err())
                .contains("-f is one of table, markdown, turtle")
                .contains("found xml");
        assertThat(run("ontology", "agent", "-f", "turtle").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "markdown", "md", "turtle", "ttl", "shapes", "codes", "json-schema", "schema"})
    void everyFormatGivesTheSameBytesTwiceAndMakesNoStore(String format) throws IOException {
        assertThat(out("ontology", "-f", format)).isNotBlank().isEqualTo(out("ontology", "-f", format));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anExtensionAddsItsTermsToEveryForm() throws IOException {
        Path extension =
                Files.createDirectories(folder.resolve("facts/ontology")).resolve("sea.ttl");
        Files.writeString(extension, EXTENSION);
        for (List<String> args : List.of(List.of("facts/"), List.of("--ontology", "facts/ontology/sea.ttl"))) {
            assertThat(with(args))
                    .containsPattern("escort \\(escortedBy\\) +Actor +Who sailed along to guard it\\.")
                    .containsPattern("hints +alleged +Says it without")
                    .containsPattern("Ship +below Item +A vessel")
                    .containsPattern("boarding +Armed people");
            assertThat(with(args, "-f", "markdown"))
                    .contains("<a id=\"key-escortedBy\"></a>", "<a id=\"class-Ship\"></a>");
            assertThat(with(args, "-f", "turtle"))
                    .contains("<https://sea.example/>")
                    .contains("sea:escortedBy a owl:");
            assertThat(with(args, "-f", "shapes")).contains("sea:EscortShape");
            assertThat(with(args, "-f", "codes")).contains("eventType,boarding,");
            assertThat(with(args, "-f", "json-schema"))
                    .contains("\"key-escortedBy\"", "\"verb-hints\"", "\"boarding\"");
            assertThat(with(args, "escort")).contains("from          facts/ontology/sea.ttl (https://sea.example/)");
        }
    }

    private String with(List<String> args, String... more) {
        return out(java.util.stream.Stream.of(List.of("ontology"), args, List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    @Test
    void aBrokenExtensionIsToldAtItsLineAndNothingIsPrinted() throws IOException {
        Files.writeString(
                folder.resolve("bad.ttl"), "@prefix dl: <https://w3id.org/dateline/ontology#> .\ndl:x a a .\n");
        Tool.Outcome outcome = run("ontology", "-f", "turtle", "--ontology", "bad.ttl");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("bad.ttl:2:").contains("ontology-syntax");
    }

    @Test
    void aPathThatIsNotThereFails() {
        assertThat(run("ontology", "./nowhere").code()).isEqualTo(3);
    }

    @Test
    void turtleHoldsAllTermsAndShapesHoldNone() {
        Model terms = model(out("ontology", "-f", "turtle"));
        Model shapes = model(out("ontology", "-f", "shapes"));
        assertThat(terms.size()).isGreaterThan(1000);
        assertThat(terms.listSubjects().toList()).noneMatch(subject -> subject.isAnon());
        assertThat(shapes.size()).isGreaterThan(200);
        assertThat(terms.intersection(shapes).size()).isZero();
    }

    private static Model model(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(turtle), "https://dateline.example/", Lang.TURTLE);
        return model;
    }

    @Test
    void everyLinkOfTheReferenceHasItsAnchor() {
        String markdown = out("ontology", "-f", "markdown");
        assertThat(Pattern.compile("\\]\\(#([^)]+)\\)")
                        .matcher(markdown)
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allMatch(anchor -> markdown.contains("<a id=\"" + anchor + "\"></a>"));
        assertThat(Pattern.compile("<a id=\"([^\"]+)\">")
                        .matcher(markdown)
                        .results()
                        .map(a -> a.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void helpTellsHowAnEditorGetsTheSchema() {
        assertThat(out("help", "ontology"))
                .contains("> my-facts/dateline.schema.json")
                .contains("# yaml-language-server: $schema=dateline.schema.json");
    }
}
