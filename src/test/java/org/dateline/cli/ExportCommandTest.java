package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of the bundled facts. */
class ExportCommandTest {

    private static final String ARTICLE = "sund-tribune-2031-06-11";

    @TempDir
    private static Path store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() {
        Path facts = Path.of("src/main/facts").toAbsolutePath();
        Tool.Outcome built = new Tool(store).run("build", facts.toString(), "-s", "store");
        assertThat(built.code()).as(built.err()).isZero();
    }

    private Tool.Outcome export(String... args) {
        return exportAsking("", args);
    }

    private Tool.Outcome exportAsking(String input, String... args) {
        String[] call = new String[args.length + 3];
        System.arraycopy(args, 0, call, 3, args.length);
        call[0] = "export";
        call[1] = "-s";
        call[2] = store.resolve("store").toString();
        return new Tool(folder, input).run(call);
    }

    @ParameterizedTest
    @CsvSource({
        "graph.trig, @prefix",
        "graph.nq, <",
        "graph.ttl, @prefix",
        "graph.nt, <",
        "graph.rdf, <?xml",
        "graph.owl, <?xml",
        "graph.jsonld, {"
    })
    void tellsTheFormatByTheNameOfTheFile(String name, String begin) throws IOException {
        Tool.Outcome outcome = export(name);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(Files.readString(folder.resolve(name))).startsWith(begin);
    }

    @Test
    void saysWhatMergingLosesUnlessThereIsOneArticle() {
        assertThat(export("-f", "rdf").err())
                .isEqualTo("rdf merges 5 articles: what each of them says is told apart in TriG (-f trig),"
                        + " and at each statement with --protege.\n");
        assertThat(export("-f", "jsonld").err()).isEmpty();
        assertThat(export("-f", "ttl", "--article", ARTICLE).err()).isEmpty();
    }

    @Test
    void writesSomeArticlesWithWhatTheyNeedOfTheRegisters() {
        Tool.Outcome outcome = export("-f", "nq", "--no-ontology", "--article", ARTICLE);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.lines())
                .allMatch(line -> line.endsWith("/" + ARTICLE + "> .") || line.endsWith("graph/registers> ."))
                .anyMatch(line -> line.contains("<https://dateline.example/tarnvik> "))
                .noneMatch(line -> line.contains("<https://dateline.example/iran> "));
        String iri = "https://dateline.example/" + ARTICLE;
        assertThat(export("-f", "nq", "--no-ontology", "--article", iri).out()).isEqualTo(outcome.out());
    }

    @Test
    void namesTheNearestArticlesWhereThereIsNone() {
        Tool.Outcome outcome = export("--article", "sund-tribun-2031-06-11");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("--article sund-tribun-2031-06-11: the store has no article 'sund-tribun-2031-06-11'\n"
                        + "  did you mean: " + ARTICLE + "?\n");
    }

    @Test
    void describesWhatItWritesOnRequest() {
        Tool.Outcome outcome =
                export("-f", "nq", "--describe", "--title", "A harbour", "--licence", "https://example.org/l");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.lines().stream().filter(line -> line.endsWith("graph/description> .")))
                .anyMatch(line -> line.contains("title> \"A harbour\""))
                .anyMatch(line -> line.contains("license> <https://example.org/l>"))
                .anyMatch(line -> line.contains("conformsTo> <https://w3id.org/dateline/ontology/0.1.0>"));
        assertThat(export("-f", "ttl", "--describe").out()).contains("a void:Dataset , dcat:Dataset");
    }

    @Test
    void addsTripleTermsForReadersOfRdf12() {
        assertThat(export("-f", "ttl", "--rdf12").out())
                .contains("rdf:reifies <<( :barrage dl:agent :iran-backed-militias )>>");
        assertThat(export("-f", "ttl").out()).doesNotContain("<<(");
    }

    @Test
    void writesWhatAQuestionConstructs() {
        String question = "CONSTRUCT { dl:Place rdfs:label ?label } { dl:Place rdfs:label ?label }";
        Tool.Outcome outcome = export("-f", "nq", "--query", question);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .isEqualTo("<https://w3id.org/dateline/ontology#Place>"
                        + " <http://www.w3.org/2000/01/rdf-schema#label> \"Place\"@en .\n");
        assertThat(outcome.err()).isEqualTo("1 triple\n");
        assertThat(exportAsking(question, "--query", "-", "-f", "ttl").out())
                .endsWith("\ndl:Place rdfs:label \"Place\"@en .\n");
        assertThat(export("-f", "jsonld", "--query", question).out()).contains("""
                    "@graph": [
                        {
                            "@id": "dl:Place",
                            "label": {
                                "@language": "en",
                                "@value": "Place"
                            }
                        }
                    ]
                """.stripTrailing());
    }

    @Test
    void takesQuestionsWithParametersFromFiles() throws IOException {
        Files.writeString(folder.resolve("about.rq"), """
                #+ summary: What a thing is.
                #+ params:
                #+   what: {type: event, description: A thing}
                #+ columns: [what]
                #+ does-not-tell: Anything else.
                PREFIX dl: <https://w3id.org/dateline/ontology#>
                SELECT ?what WHERE { VALUES ?what { UNDEF } GRAPH ?article { ?article a dl:Article . ?what a dl:Event } }
                """);
        Tool.Outcome outcome = export("--query", "about.rq", "-p", "what=barrage");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).isEqualTo("""
                        --query: the answer is rows, and an export writes a graph
                          write CONSTRUCT or DESCRIBE; rows are written by `dateline query -f csv`
                        """);
    }

    @Test
    void refusesAQuestionThatAnswersWithRowsBeforeItLooksForAStore() {
        Tool.Outcome outcome = new Tool(folder).run("export", "--query", "ASK {}", "x.ttl");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("--query: the answer is yes or no, and an export writes a graph\n");
    }

    @Test
    void writesPartsForBulkLoaders() throws IOException {
        Tool.Outcome outcome = export("--bulk", "parts", "--part-size", "2000", "--article", ARTICLE);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).matches("\\d+ quads in 2 parts in parts\n");
        assertThat(folder.resolve("parts/dateline-00002.nq.gz")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bulk parts x.nq|--bulk writes N-Quads of the store into a folder; leave out FILE, -f and --query",
                "x.nq --part-size 5|--part-size is that of the parts which --bulk writes; name their folder with --bulk",
                "--bulk parts --part-size 0|--part-size takes a number of quads from 1 on; found 0",
                "--query places --article a --rdf12|--query writes an answer, not the store's graphs;"
                        + " leave out --article, --rdf12",
                "-p place=x|-p is a parameter of a question; name the question with --query",
                "--title x|--title is for the description; add --describe",
                "--licence urn:x|--licence is for the description; add --describe",
                "--describe --licence by|--licence takes an absolute IRI,"
                        + " such as https://creativecommons.org/licenses/by/4.0/; found by",
                "--describe --licence {|--licence takes an absolute IRI,"
                        + " such as https://creativecommons.org/licenses/by/4.0/; found {",
                "--rdf12 x.rdf|--rdf12 needs triple terms, and rdf has none; write trig, nq, ttl or nt",
                "--rdf12 -f jsonld|--rdf12 needs triple terms, and jsonld has none; write trig, nq, ttl or nt",
                "-f csv|-f is one of trig, nq, ttl, nt, rdf, jsonld; found csv",
                "x.csv|the name of x.csv does not tell the format; add -f"
            })
    void saysWhatIsWrongWithACall(String callAndMessage) {
        int bar = callAndMessage.indexOf('|');
        Tool.Outcome outcome = export(callAndMessage.substring(0, bar).split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("dateline export: %s\nTry 'dateline help export'.\n"
                        .formatted(callAndMessage.substring(bar + 1)));
    }

    @Test
    void aFileStaysAsItWasWhenTheFormatCannotHoldTheAnswer() throws IOException {
        Path file = Files.writeString(folder.resolve("x.rdf"), "old");
        Tool.Outcome outcome = export("x.rdf", "--query", "CONSTRUCT { <urn:s> <urn:p> \"\\u0001\" } {}");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .isEqualTo("dateline: RDF/XML cannot hold the character U+0001, found in <urn:p> of <urn:s>;"
                        + " TriG (trig) and Turtle (ttl) can\n");
        assertThat(file).hasContent("old");
    }
}
