package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README's extension works everywhere: in keys, checks, the graph, questions, reference and export. */
class ExtensionTest {

    private static final Path EXAMPLE =
            Path.of("src/test/resources/readme/extension").toAbsolutePath();
    private static final String EXTENSION =
            EXAMPLE.resolve("ontology/cyber.ttl").toString();
    private static final String ARTICLE = "brineport-courier-2031-08-04";
    private static final String BEGIN = """
            article: {id: note-1, headline: A note, datePublished: 2031-09-01}
            actors: {wolves: {type: Organization, label: Wolves}, tarn: {type: State, label: Tarn}}
            items: {records: {label: records}}
            facts:
            """;

    @TempDir
    private Path folder;

    /** A copy of the bundled facts, to which a test adds the extension. */
    @BeforeEach
    void copyTheBundledFacts() throws IOException {
        copy(Path.of("src/main/facts").toAbsolutePath(), folder.resolve("facts"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private Tool.Outcome run(String... args) {
        return new Tool(folder).run(args);
    }

    private List<String> ask(String... args) {
        String[] all = Stream.of(Stream.of("query"), Stream.of(args), Stream.of("-f", "csv"))
                .flatMap(part -> part)
                .toArray(String[]::new);
        Tool.Outcome answer = run(all);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.lines().stream()
                .skip(1)
                .map(row -> row.replace("https://dateline.example/", "").replace("https://cyber.example/", ""))
                .toList();
    }

    private void build(String... more) {
        String[] args =
                Stream.concat(Stream.of("build", "facts"), Stream.of(more)).toArray(String[]::new);
        Tool.Outcome built = run(args);
        assertThat(built.code()).as(built.err()).isZero();
    }

    /** What a check of these records prints, with the extension in force. */
    private String check(String records) throws IOException {
        Files.writeString(folder.resolve("note.yaml"), BEGIN + records);
        return run("check", "note.yaml", "--ontology", EXTENSION).err();
    }

    @Test
    void addingItToTheBundledFactsAddsItsAnswersAndChangesNoOther() throws IOException {
        build();
        List<String> attacks = ask("who-attacked-whom");
        List<String> claims = ask("only-claimed");

        copy(EXAMPLE, folder.resolve("facts"));
        build();

        assertThat(ask("who-attacked-whom")).containsAll(attacks).hasSize(attacks.size() + 1);
        assertThat(ask("only-claimed")).containsAll(claims).hasSizeGreaterThan(claims.size());
    }

    @Test
    void aNarrowerRoleAndANarrowerCodeAreFoundByQuestionsAboutTheWiderOnes() throws IOException {
        copy(EXAMPLE, folder.resolve("facts"));
        build();

        assertThat(ask("who-attacked-whom", "-p", "against=patient-records"))
                .containsExactly("2031-08-02,salt-wolves,patient-records,brineport-general,,hospital-breach,brineport,,"
                        + ARTICLE + ",asserted");
        assertThat(ask("SELECT ?what { :hospital-breach ?role ?what . ?role rdfs:subPropertyOf* dl:target }"))
                .containsExactly("patient-records");
        assertThat(ask("SELECT ?event { ?type rdfs:subClassOf* dl:Event . ?event a ?type "
                        + "FILTER(?type = <https://cyber.example/terms#CyberAttack>) }"))
                .containsExactly("hospital-breach");
        assertThat(ask("SELECT ?event { ?event a dl:Event ; <https://cyber.example/terms#damage> ?damage }"))
                .containsExactly("hospital-breach");
    }

    @Test
    void whatIsOnlyClaimedOrFearedWithItsWordsIsNotAsserted() throws IOException {
        copy(EXAMPLE, folder.resolve("facts"));
        build();

        assertThat(ask("SELECT ?e ?what { ?e <https://cyber.example/terms#breached> ?what }"))
                .containsExactly("hospital-breach,patient-records");
        assertThat(ask("SELECT ?who ?for { ?who <https://cyber.example/terms#contractorOf> ?for }"))
                .isEmpty();
        assertThat(ask("SELECT ?said { ?p dl:property <https://cyber.example/terms#breached> ; dl:object ?said } "
                        + "ORDER BY ?said"))
                .containsExactly("grid-controls", "water-controls");
        assertThat(ask("only-claimed", "-p", "of=salt-wolves"))
                .hasSize(2)
                .allMatch(row -> row.startsWith("salt-wolves,terms#contractorOf,tarn,") && row.contains("contested"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{type: CyberAttack, brokInto: records} | unknown-key: no property or stance is called brokInto | brokeInto",
                "{type: CyberAttck, brokeInto: records} | unknown-class: no class is called CyberAttck | CyberAttack",
                "{type: CyberAttack, brokeInto: tarn} | wrong-kind: brokeInto takes an Item; tarn is a State | hint",
                "{eventType: attack, brokeInto: records} | wrong-kind: brokeInto stands on a CyberAttack | ^",
                "{eventType: attack, damage: sever} | unknown-code: no code sever in the list damage | severe",
                "{eventType: attack, damage: 9} | unknown-code: no code 9 in the list damage | all: minor, severe, total",
                "{eventType: attack, count: {servrs: 4}} | unknown-code: no code servrs in the list counted | servers",
                "{who: records, contractorOf: tarn} | wrong-kind: contractorOf stands on an Actor | ^",
                "{who: wolves, contractorOf: records} | wrong-kind: contractorOf takes an Actor | hint",
                "{by: tarn, says: wolves, brokeInto: records} | role-on-claim: brokeInto says something of what | states: {brokeInto",
                "{type: CyberAttack, eventType: shooting} | note.yaml:5:3: warning: shape: This cyber attack does | note.yaml"
            })
    void slipsInItsWordsAreToldWithTheNearestRightOne(String record, String problem, String hint) throws IOException {
        String written = record.replaceFirst("\\{", "{label: one, quote: one, ");
        assertThat(check("- " + written + "\n")).contains(problem).contains(hint);
    }

    @Test
    void itsKeysAndCodesMayBeWrittenWithTheirPrefix() throws IOException {
        assertThat(check("- {label: one, type: cyber:CyberAttack, cyber:breached: records, damage: damage:total,"
                        + " eventType: cyber:ransomware-attack, count: {cyber:servers: 3}, quote: one}\n"))
                .contains("no problems");
    }

    @Test
    void aScenarioWithItsRoleKeepsItAsContent() throws IOException {
        String facts = "- {id: s, label: one, factuality: planned, brokeInto: records, damage: minor, quote: one}\n";
        assertThat(check(facts)).contains("no problems");
        assertThat(run("build", "note.yaml", "--ontology", EXTENSION).code()).isZero();
        assertThat(ask("SELECT ?o { :s <https://cyber.example/terms#breached> ?o }"))
                .isEmpty();
        assertThat(ask("SELECT ?o { :s dl:content ?p . ?p dl:object ?o } ORDER BY ?o"))
                .containsExactly("damage/minor", "records");
    }

    @Test
    void exportCarriesItsDeclarationsAndNeitherShapesNorImports() throws IOException {
        copy(EXAMPLE, folder.resolve("facts"));
        Path extension = folder.resolve("facts/ontology/cyber.ttl");
        Files.writeString(
                extension,
                Files.readString(extension)
                        .replace(
                                "<https://cyber.example/terms> a owl:Ontology ;",
                                "<https://cyber.example/terms> a owl:Ontology ; owl:imports <https://nowhere.example/x> ;"));
        build();
        Tool.Outcome exported = run("export", "-f", "ttl");
        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(exported.out())
                .contains("<https://cyber.example/terms#breached> a owl:ObjectProperty", "\"Cyberangriff\"@de")
                .doesNotContain("CyberAttackSaysWhatWasBreached", "imports", "nowhere.example");
    }

    @Test
    void everyFormOfTheReferenceShowsIt() {
        assertThat(run("ontology", "--ontology", EXTENSION).out())
                .containsPattern("brokeInto \\(breached\\) +Item +The system or the data")
                .containsPattern("contractorOf +Actor")
                .containsPattern("damage +code")
                .containsPattern("CyberAttack +below Event")
                .containsPattern("ransomware-attack +below attack")
                .containsPattern("severe\\s+Work stopped for days");
        assertThat(form("markdown")).contains("<a id=\"key-breached\"></a>", "<a id=\"class-CyberAttack\"></a>");
        assertThat(form("turtle")).contains("cyber:breached a owl:").doesNotContain("SaysWhatWas");
        assertThat(form("shapes")).contains("CyberAttackSaysWhatWasBreached");
        assertThat(form("codes")).contains("damage,severe,", "eventType,ransomware-attack,", "counted,servers,");
        assertThat(form("json-schema"))
                .contains("\"brokeInto\"", "\"codes-damage\"")
                .contains("\"ransomware-attack\"", "\"CyberAttack\"");
    }

    private String form(String format) {
        Tool.Outcome shown = run("ontology", "-f", format, "--ontology", EXTENSION);
        assertThat(shown.code()).as(shown.err()).isZero();
        return shown.out();
    }

    @Test
    void labelsInTheOtherLanguageAreShownOnDemand() throws IOException {
        copy(EXAMPLE, folder.resolve("facts"));
        build();
        Tool.Outcome shown = run(
                "query",
                "SELECT ?damage { :hospital-breach <https://cyber.example/terms#damage> ?damage }",
                "--lang",
                "de");
        assertThat(shown.out()).as(shown.err()).contains("schwer");
    }
}
