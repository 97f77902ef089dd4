package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users see of {@code dateline query} beside the answers: list, help, messages, exit codes. */
class QueryCommandTest {

    private static final Path FACTS = Path.of("src/main/facts").toAbsolutePath();
    private static final String ACTORS = """
            #+ summary: Actors of a name
            #+ params:
            #+   actor: {type: actor, description: who, required: true, example: mike-pompeo}
            #+   least: {type: number, description: how many at least, default: 1}
            #+ columns: [x]
            #+ does-not-tell: Anything else.
            SELECT ?x WHERE {
              VALUES ?actor { UNDEF }
              VALUES ?least { UNDEF }
              GRAPH ?g { ?x a <https://w3id.org/dateline/ontology#Actor> }
              FILTER(?x = ?actor && ?least = 1)
            }
            """;

    @TempDir
    private static Path store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() {
        assertThat(new Tool(store).run("build", FACTS.toString()).code()).isZero();
    }

    @BeforeEach
    void writeQuestions() throws IOException {
        Files.createDirectories(folder.resolve("queries"));
        Files.writeString(folder.resolve("queries/actors.rq"), ACTORS);
    }

    private Tool.Outcome run(String... args) {
        return run(Map.of(), new byte[0], args);
    }

    private Tool.Outcome run(Map<String, String> environment, byte[] input, String... args) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("DATELINE_STORE", store.resolve(".dateline").toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all,
                folder,
                false,
                Integer.parseInt(environment.getOrDefault("WIDTH", "0")));
        String[] call = new String[args.length + 1];
        call[0] = "query";
        System.arraycopy(args, 0, call, 1, args.length);
        int code = Main.run(console, call);
        console.out().flush();
        return new Tool.Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void listsBundledQuestionsWithoutNoiseAndTheUsersUnderTheirHeadings() throws IOException {
        Path own = Files.createDirectories(folder.resolve("config/queries"));
        Files.writeString(own.resolve("timeline.rq"), ACTORS);
        Files.writeString(own.resolve("broken.rq"), "#+ sumary: x\n");
        Files.write(own.resolve("latin.rq"), new byte[] {(byte) 0xE9});

        Tool.Outcome listed = run(
                Map.of("DATELINE_CONFIG", folder.resolve("config").toString()), new byte[0], "--queries", "queries");

        // the first column is as wide as the longest name
        assertThat(listed.out().replaceAll("(?m)^(\\S+) {2,}", "$1  "))
                .contains("only-claimed  What somebody puts forward or denies and no article asserts\n")
                .contains("\nAsked more rarely:\nbacking-network  ")
                .contains("\nFrom your configuration folder:\n"
                        + "broken  cannot be asked: config/queries/broken.rq:1:4: header: unknown key 'sumary'")
                .contains("latin  cannot be read: config/queries/latin.rq is not UTF-8")
                .contains("timeline  Actors of a name"
                        + " [config/queries/timeline.rq, which takes the place of the bundled one]\n")
                .endsWith("\nFrom --queries:\nactors  Actors of a name [queries/actors.rq]\n")
                .doesNotContain("bundled.rq", "dateline/queries");
        assertThat(listed.err()).startsWith("dateline query NAME --help tells");
        assertThat(listed.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"XDG_CONFIG_HOME,dateline", "APPDATA,dateline", "HOME,.config/dateline"})
    void findsTheConfigurationFolder(String variable, String below) throws IOException {
        Path own = Files.createDirectories(folder.resolve("base").resolve(below).resolve("queries"));
        Files.writeString(own.resolve("mine.rq"), ACTORS);

        String base = folder.resolve("base").toString();
        assertThat(run(Map.of(variable, base), new byte[0]).out()).contains("\nmine ");
        // the specification says that a relative path there is to be ignored
        assertThat(run(Map.of("XDG_CONFIG_HOME", "base", "HOME", base), new byte[0])
                        .out())
                .satisfies(list -> assertThat(list.contains("\nmine ")).isEqualTo(variable.equals("HOME")));
    }

    @Test
    void saysWhenAQuestionTakesThePlaceOfAnother() throws IOException {
        Files.writeString(folder.resolve("queries/timeline.rq"), ACTORS);

        Tool.Outcome asked = run("timeline", "--queries", "queries", "-p", "actor=Mike Pompeo");

        assertThat(asked.out()).isEqualTo("x\n-----------\nMike Pompeo\n");
        assertThat(asked.err())
                .isEqualTo("timeline: from queries/timeline.rq, which takes the place of the bundled one\n1 row\n");
    }

    @Test
    void knowsTheQuestionsBesideTheFactsThatTheStoreWasBuiltFrom() throws IOException {
        Path facts = Files.createDirectories(folder.resolve("desk"));
        Files.copy(FACTS.resolve("port-gazette-2031-03-14.yaml"), facts.resolve("port-gazette-2031-03-14.yaml"));
        Path questions = Files.createDirectories(facts.resolve("queries"));
        Files.writeString(questions.resolve("mine.rq"), ACTORS);
        Tool tool = new Tool(folder);
        assertThat(tool.run("build", "desk").code()).isZero();

        assertThat(tool.run("query").out()).contains("\nFrom beside the facts:\nmine ", " [desk/queries/mine.rq]\n");
        assertThat(tool.run("query", "mine", "--help").out()).startsWith("mine: Actors of a name\n");

        Files.delete(questions.resolve("mine.rq"));
        Files.delete(questions);
        String gone = "warning: the folder of questions desk/queries is gone since the build\n";
        assertThat(tool.run("query").err()).startsWith(gone);
        assertThat(tool.run("query", "mine").err()).startsWith(gone).contains("there is no question 'mine'\n");
    }

    @Test
    void refusesABrokenQuestionOnlyWhenItIsAsked() throws IOException {
        Files.writeString(folder.resolve("queries/broken.rq"), ACTORS.replace("GRAPH ?g { ?x a", "GRAPH ?g { ?x"));

        Tool.Outcome broken = run("broken", "--queries", "queries");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err())
                .startsWith("queries/broken.rq:10:60: found '}'; expected a ?variable,")
                .contains("   10 |   GRAPH ?g { ?x <https://w3id.org/dateline/ontology#Actor> }\n");
        assertThat(run("actors", "--queries", "queries", "-p", "actor=iran").code())
                .isZero();
    }

    @Test
    void explainsAQuestion() {
        Tool.Outcome help = run("actors", "--queries", "queries", "--help");

        assertThat(help.out()).isEqualTo("""
                        actors: Actors of a name

                        Usage: dateline query actors -p actor=VALUE [-p NAME=VALUE]...

                        Parameters:
                          actor  an actor, required: who
                          least  a number, default 1: how many at least

                        Columns: x

                        What it does not tell:
                          Anything else.

                        Example:
                          dateline query actors -p actor=mike-pompeo

                        From queries/actors.rq
                        """);
        assertThat(help.code()).isZero();
        assertThat(run("queries/actors.rq", "-h").out()).startsWith("actors: Actors of a name\n");
    }

    @Test
    void explainsBundledQuestionsWithoutAStore() {
        Tool.Outcome help = new Tool(folder).run("query", "timeline", "--help");

        assertThat(help.out())
                .startsWith("timeline: What happened and ")
                .contains("\nUsage: dateline query timeline [-p NAME=VALUE]...\n", "\n  dateline query timeline -p ")
                .doesNotContain("\nFrom ");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "ASK { ?x ?y ?z }"})
    void explainsTheCommandWhereNoQuestionIsNamed(String question) {
        Tool.Outcome help = question.isEmpty() ? run("--help") : run(question, "--help");

        assertThat(help.out()).startsWith("Usage: dateline query ").contains("--fail-on-empty", "$DATELINE_CONFIG");
        assertThat(help.code()).isZero();
    }

    @Test
    void explainsNothingThatIsNotThere() throws IOException {
        assertThat(run("timelime", "--help").err()).contains("there is no question 'timelime'; did you mean timeline?");
        Files.writeString(folder.resolve("bad.rq"), "#+ summary: x\n");
        Tool.Outcome bad = run("bad.rq", "--help");
        assertThat(bad.err()).contains("bad.rq: header: 'columns:' is missing");
        assertThat(bad.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "actor => -p takes NAME=VALUE, such as -p actor=iran; found actor",
                "=iran => -p takes NAME=VALUE",
                "actr=iran => timeline: no parameter 'actr'; known: from, to, actor",
                "actor=irn => timeline: parameter actor: 'irn' is nothing in this store",
                "from=soon => timeline: parameter from: 'soon' is no date: "
            })
    void refusesParametersThatAreNone(String parameter, String message) {
        Tool.Outcome refused = run("timeline", "-p", parameter);

        assertThat(refused.err()).contains(message);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void takesEachParameterOnce() {
        assertThat(run("timeline", "-p", "actor=iran", "-p", "actor=iraq").err())
                .contains("-p actor is given twice; a parameter takes one value");
    }

    @Test
    void asksForWhatAQuestionNeeds() {
        Tool.Outcome refused = run("queries/actors.rq");

        assertThat(refused.err()).isEqualTo("""
                        actors: needs the parameter actor (an actor: who)
                          for example: dateline query actors -p actor=mike-pompeo
                        """);
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void takesAFileWithAHeaderForAQuestionAndOneWithoutForSparql() throws IOException {
        Files.writeString(folder.resolve("own.rq"), "SELECT ?x { ?x a dl:State } ORDER BY ?x");

        assertThat(run("queries/actors.rq", "-p", "actor=iran").out()).endsWith("\nIran\n");
        assertThat(run("own.rq", "-f", "csv").out()).contains("https://dateline.example/iran\r\n");
        assertThat(run("own.rq", "-p", "actor=iran").err()).contains("-p is for questions of the catalogue");
        assertThat(run("gone.rq").code()).isEqualTo(3);
    }

    @Test
    void printsTheTextWithWhatParametersMean() {
        Tool.Outcome text = run("timeline", "--text", "-p", "actor=Tehran", "-p", "from=2020-11-18/..");

        assertThat(text.out())
                .contains("<https://dateline.example/iran>", "VALUES ?from { \"2020-11-18T00:00:00Z\"^^<")
                .doesNotContain("Tehran");
        assertThat(run("ASK { ?x a dl:Event }", "--text").out()).contains("ASK", "dl:");
        Tool.Outcome without = new Tool(folder).run("query", "timeline", "--text", "-p", "actor=iran");
        assertThat(without.out()).contains("<https://dateline.example/iran>");
    }

    @Test
    void showsWhereSparqlIsWrong() {
        Tool.Outcome refused = run("SELECT *\nWHERE { ?s ?p }");

        assertThat(refused.err()).isEqualTo("""
                query:2:15: found '}'; expected a ?variable, an IRI, a text or a number
                    2 | WHERE { ?s ?p }
                      |               ^
                """);
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void warnsOfTermsThatAreNowhereAndAnswersAllTheSame() {
        Tool.Outcome asked = run("SELECT ?x { ?x dl:agnet ?y }");

        assertThat(asked.err())
                .isEqualTo("warning: dl:agnet is no term of this store; did you mean dl:agent?\n0 rows\n");
        assertThat(asked.out()).isEqualTo("x\n-\n");
        assertThat(asked.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ASK { :barrage a dl:Event },--fail-on-rows,1",
        "ASK { :barrage a dl:Event },--fail-on-empty,0",
        "ASK { :barrage a dl:Claim },--fail-on-empty,1",
        "ASK { :barrage a dl:Claim },--fail-on-rows,0",
        "SELECT ?x { ?x a dl:Event },--fail-on-rows,1",
        "SELECT ?x { ?x a dl:Event },--fail-on-empty,0",
        "SELECT ?x { ?x a dl:Quote ; a dl:Event },--fail-on-empty,1",
        "SELECT ?x { ?x a dl:Quote ; a dl:Event },--fail-on-rows,0",
        "CONSTRUCT { ?x a :A } WHERE { ?x a dl:Quote ; a dl:Event },--fail-on-empty,1"
    })
    void failsWhereItIsToldTo(String sparql, String option, int code) {
        assertThat(run(sparql, option).code()).isEqualTo(code);
    }

    @Test
    void saysThatThereIsMoreThanTheLimit() {
        Tool.Outcome few = run("SELECT ?x { ?x a dl:Event } ORDER BY ?x", "--limit", "2", "-f", "tsv");

        assertThat(few.lines()).hasSize(3);
        assertThat(few.err()).isEqualTo("first 2 rows; there are more\n");
        assertThat(run("DESCRIBE :barrage", "--limit", "1").err()).isEqualTo("first 1 triple; there are more\n");
        assertThat(run("ASK { :barrage a dl:Event }", "--limit", "1").err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "DESCRIBE :barrage => csv => -f csv: the answer is a graph, which comes as turtle, trig, nt",
                "DESCRIBE :barrage => table => -f table: the answer is a graph, which comes as turtle, trig, nt",
                "SELECT ?x { ?x ?y ?z } => ttl => -f turtle: the answer is rows, which comes as table, csv,",
                "ASK { ?x ?y ?z } => csv => -f csv: the answer is yes or no, which comes as table, json, xml",
                "ASK { ?x ?y ?z } => html => -f is one of table, csv, tsv, json, xml, markdown, turtle, trig, nt; found html"
            })
    void refusesAFormatThatDoesNotFit(String sparql, String format, String message) {
        Tool.Outcome refused = run(sparql, "-f", format);

        assertThat(refused.err()).contains(message);
        assertThat(refused.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--limit=0,--limit takes a number from 1 on; found 0",
        "--timeout=0,--timeout takes seconds from 1 on; found 0",
        "--limit=many,--limit"
    })
    void refusesNumbersThatMakeNoSense(String option, String message) {
        Tool.Outcome refused = run("timeline", option);

        assertThat(refused.err()).contains(message);
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void refusesToFailAlways() {
        assertThat(run("timeline", "--fail-on-empty", "--fail-on-rows").err()).contains("would always fail");
    }

    @Test
    void saysHowToGiveMoreTime() {
        Tool.Outcome late =
                run("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "--timeout", "1");

        assertThat(late.err())
                .isEqualTo("dateline: the query took longer than 1 s;"
                        + " narrow it down, or give it more time, such as --timeout 5\n");
        assertThat(late.code()).isEqualTo(3);
    }

    @Test
    void fitsTablesIntoTheTerminal() {
        Tool.Outcome fitted = run(Map.of("WIDTH", "100"), new byte[0], "timeline", "-p", "actor=Mike Pompeo");

        assertThat(fitted.lines()).allMatch(line -> line.length() <= 100);
        assertThat(fitted.out()).contains("\n2020-09  ", "\n           ");
        assertThat(run("timeline", "-p", "actor=Mike Pompeo").lines()).anyMatch(line -> line.length() > 100);
    }

    @Test
    void readsSparqlFromAPipeAsUtf8Only() {
        byte[] ask = "\uFEFFASK { :barrage a dl:Event }".getBytes(StandardCharsets.UTF_8);
        assertThat(run(Map.of(), ask).out()).isEqualTo("yes\n");
        assertThat(run(Map.of(), ask, "-").out()).isEqualTo("yes\n");

        Tool.Outcome latin = run(Map.of(), new byte[] {'A', (byte) 0xE9, 'B'}, "-");
        assertThat(latin.err()).isEqualTo("dateline: standard input is not UTF-8; save it as UTF-8\n");
        assertThat(latin.code()).isEqualTo(3);
        assertThat(run(Map.of(), new byte[0], "-").err()).isEqualTo("standard input: the query is empty\n");
    }

    @Test
    void endsWellWhateverIsPutIntoIt() {
        byte[] zeros = "ASK { \0\0 }".getBytes(StandardCharsets.UTF_8);
        byte[] huge = ("ASK { " + " ".repeat(10_000_000) + "}").getBytes(StandardCharsets.UTF_8);
        byte[] longish = ("ASK { VALUES ?x { " + "1 ".repeat(400_000) + ") }").getBytes(StandardCharsets.UTF_8);
        byte[] deep = ("ASK { FILTER(" + "!(".repeat(100_000) + "1").getBytes(StandardCharsets.UTF_8);

        assertThat(run(Map.of(), zeros, "-"))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(2))
                .satisfies(outcome ->
                        assertThat(outcome.err()).doesNotContain("\0").contains("cannot stand here"));
        assertThat(run(Map.of(), huge, "-"))
                .isEqualTo(new Tool.Outcome(2, "", "standard input: a query has at most 1,000,000 characters\n"));
        assertThat(run(Map.of(), longish, "-").err())
                .startsWith("standard input:1:800019: found ')'")
                .hasSizeLessThan(1_000);
        assertThat(run(" ".repeat(1_000_001)).err()).isEqualTo("query: a query has at most 1,000,000 characters\n");
        assertThat(run(Map.of(), deep, "-"))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.err()).contains("nested too deeply"));
    }
}
