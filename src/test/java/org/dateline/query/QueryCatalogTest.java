package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCatalogTest {

    private static final String HEADER = """
            #+ summary: A question
            #+ params: {actor: {type: id, description: who}}
            #+ columns: [x]
            #+ does-not-tell: anything
            """;

    private static final String SELECT = "SELECT ?x WHERE {\n  VALUES ?actor { UNDEF }\n  GRAPH ?g { ?x ?p ?actor }\n}";

    @TempDir
    private Path folder;

    @Test
    void bundlesAllFilesOfTheQueriesFolders() throws IOException {
        assertThat(names(Path.of("queries"))).containsExactlyElementsOf(QueryCatalog.BUNDLED);
        Path more = Path.of("queries", "more");
        assertThat(Files.exists(more) ? names(more) : List.of()).isEqualTo(QueryCatalog.BUNDLED_MORE);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replace(".rq", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bundlesNoNameTwice() {
        assertThat(Stream.concat(QueryCatalog.BUNDLED.stream(), QueryCatalog.BUNDLED_MORE.stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void bundlesOnlyQuestionsThatSayHowADayAskedForIsMet() {
        assertThat(Stream.concat(QueryCatalog.BUNDLED.stream(), QueryCatalog.BUNDLED_MORE.stream())
                        .map(name -> QueryCatalog.bundled().find(name).orElseThrow())
                        .filter(question -> question.parameters().stream()
                                .anyMatch(parameter -> parameter.type() instanceof ParameterType.Bound)))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.columns()).contains("within"));
    }

    /** In front of users they are only read; here each is held to the convention. */
    @Test
    void bundlesOnlyWhatKeepsTheConvention() throws Exception {
        for (CatalogEntry entry : QueryCatalog.bundled().entries()) {
            ParameterRule.check(entry.query());
        }
    }

    @Test
    void readsTheHeader() throws Exception {
        write("folded", HEADER.replace(": anything", ": >-\n#+   all that\n#+   is elsewhere") + SELECT);
        Query folded = given(folder).find("folded").orElseThrow();
        assertThat(folded.parameters()).extracting(Parameter::name).containsExactly("actor");
        assertThat(folded.columns()).containsExactly("x");
        assertThat(folded.doesNotTell()).isEqualTo("all that is elsewhere");
    }

    @ParameterizedTest
    @CsvSource({"timelime,timeline", "casualtys,casualties", "who-attacked,who-attacked-whom", "blames,who-blames-whom"
    })
    void suggestsNearNames(String written, String meant) {
        assertThat(QueryCatalog.bundled().find(written)).isEmpty();
        assertThat(QueryCatalog.bundled().near(written)).startsWith(meant);
    }

    @Test
    void suggestsNothingForSomethingElse() {
        assertThat(QueryCatalog.bundled().near("weather-forecast")).isEmpty();
    }

    @Test
    void takesTheNearestOfOneNameAndKnowsTheOthers() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path beside = Files.createDirectories(folder.resolve("beside"));
        Path first = Files.createDirectories(folder.resolve("first"));
        Path last = Files.createDirectories(folder.resolve("last/deeper"));
        for (Path each : List.of(own, beside, first, last)) {
            Files.writeString(each.resolve("timeline.rq"), HEADER + SELECT);
        }
        Files.writeString(own.resolve("mine.rq"), HEADER + SELECT);
        QueryFolders folders =
                new QueryFolders(List.of(first, folder.resolve("last")), List.of(beside), Optional.of(own));

        QueryCatalog catalog =
                QueryCatalog.of(folders, path -> folder.relativize(path).toString());

        List<String> chain = new ArrayList<>();
        for (Optional<CatalogEntry> entry = catalog.entry("timeline");
                entry.isPresent();
                entry = entry.get().hidden()) {
            chain.add(entry.get().origin() + " " + entry.get().file());
        }
        assertThat(chain)
                .containsExactly(
                        "GIVEN last/deeper/timeline.rq",
                        "GIVEN first/timeline.rq",
                        "BESIDE_FACTS beside/timeline.rq",
                        "CONFIGURED own/timeline.rq",
                        "BUNDLED dateline/queries/timeline.rq");
        assertThat(catalog.entry("mine").orElseThrow().hidden()).isEmpty();
        assertThat(catalog.entries()).hasSize(QueryCatalog.BUNDLED.size() + QueryCatalog.BUNDLED_MORE.size() + 1);
        assertThat(catalog.find("timeline").orElseThrow().summary()).isEqualTo("A question");
        assertThat(catalog.near("mime")).startsWith("mine");
    }

    @Test
    void knowsWhichFoldersAreGoneAndMissesNoneOfTheUsers() throws Exception {
        Path gone = folder.resolve("gone");

        QueryCatalog catalog = catalog(new QueryFolders(List.of(), List.of(gone), Optional.of(gone)));

        assertThat(catalog.gone()).containsExactly(gone);
        assertThat(catalog.entries()).hasSameSizeAs(QueryCatalog.bundled().entries());
    }

    @Test
    void refusesAGivenFolderThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> given(folder.resolve("gone")));
        assertThatExceptionOfType(NotDirectoryException.class).isThrownBy(() -> given(file));
    }

    @Test
    void isNotStoppedByABrokenFile() throws Exception {
        write("broken", "#+ summary: [\nSELECT");
        Files.write(folder.resolve("latin.rq"), new byte[] {(byte) 0xE9});
        write("sound", HEADER + SELECT);

        QueryCatalog catalog = given(folder);

        assertThat(catalog.entry("sound").orElseThrow().query().summary()).isEqualTo("A question");
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> catalog.entry("broken").orElseThrow().query())
                .withMessageStartingWith("the header is no YAML: ")
                .satisfies(e -> assertThat(e.place().line()).isPositive());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> catalog.entry("latin").orElseThrow().query())
                .withMessageEndingWith("latin.rq is not UTF-8; save it as UTF-8");
    }

    @Test
    void readsWhatAWindowsEditorHasSaved() throws Exception {
        write("windows", "\uFEFF" + (HEADER + SELECT).replace("\n", "\r\n"));

        assertThat(given(folder).entry("windows").orElseThrow().query().summary())
                .isEqualTo("A question");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRAPH ?g { ?x ?p ?o FILTER(!BOUND(?actor) || ?o = ?actor) }",
                "GRAPH ?g { ?x ?p ?o } OPTIONAL { GRAPH ?g { ?x ?q ?r } FILTER(?r = ?actor) }",
                "{ GRAPH ?g { ?x ?p ?o } FILTER(?o = ?actor) } UNION { GRAPH ?g { ?x ?q ?o } }",
                "GRAPH ?g { ?x ?p ?o } OPTIONAL { VALUES ?actor { UNDEF } }",
                "GRAPH ?g { ?x ?p ?o } { SELECT ?o WHERE { GRAPH ?h { ?o ?q ?r } FILTER(?r = ?actor) } }",
                "GRAPH ?g { ?x ?p ?o } VALUES ?actor { UNDEF } FILTER(?o = ?actor)"
            })
    void refusesAParameterThatWouldSilentlyGiveWrongRows(String where) throws IOException {
        write("wrong", HEADER + "SELECT ?x WHERE {\n  VALUES ?actor { UNDEF }\n  " + where + "\n}");
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> given(folder).entry("wrong").orElseThrow().query())
                .withMessageContaining("VALUES must stand at the start")
                .satisfies(e -> assertThat(e.place().toString()).endsWith("wrong.rq:7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ GRAPH ?g { ?x ?p ?actor } FILTER EXISTS { GRAPH ?h { ?actor ?q ?r } } } UNION { GRAPH ?g { ?actor ?p ?x } }",
                "GRAPH ?g { ?x ?p ?actor } OPTIONAL { GRAPH ?h { ?x ?q ?actor FILTER(?actor != ?x) } }"
            })
    void allowsAFilterWhereThePatternBesideItBindsTheParameter(String where) throws Exception {
        write("right", HEADER + "SELECT ?x WHERE {\n  VALUES ?actor { UNDEF }\n  " + where + "\n}");
        assertThat(given(folder).find("right")).isPresent();
    }

    @Test
    void refusesAParameterThatARowWithoutItWouldSeemToHave() throws IOException {
        write(
                "wrong",
                HEADER + "SELECT ?x WHERE {\n  VALUES ?actor { UNDEF }\n  GRAPH ?g { ?x ?p ?o }\n"
                        + "  OPTIONAL { GRAPH ?g { ?x ?q ?actor } }\n}");
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> given(folder).entry("wrong").orElseThrow().query())
                .withMessageContaining("?actor stands in OPTIONAL only");
    }

    @Test
    void allowsAParameterAgainInASubSelect() throws Exception {
        write(
                "right",
                HEADER + "SELECT ?x WHERE {\n  VALUES ?actor { UNDEF }\n  GRAPH ?g { ?x ?p ?o }\n"
                        + "  { SELECT ?o WHERE { VALUES ?actor { UNDEF } GRAPH ?h { ?o ?q ?r } FILTER(?r = ?actor) } }\n}");
        assertThat(given(folder).find("right")).isPresent();
    }

    static Stream<List<String>> badFiles() {
        String select = "SELECT ?x WHERE { VALUES ?actor { UNDEF } GRAPH ?g { ?x ?p ?actor } }";
        return Stream.of(
                List.of(HEADER.replace("summary", "sumary") + select, "unknown key 'sumary'"),
                List.of(HEADER.replace("#+ summary: A question\n", "") + select, "'summary:' is missing"),
                List.of(HEADER.replace("[x]", "[y]") + select, "header's columns are [y], the query's [x]"),
                List.of(HEADER.replace("type: id", "type: person") + select, "unknown type 'person'"),
                List.of(HEADER.replace("{actor: {", "{actor: [") + select, "the header is no YAML: "),
                List.of(HEADER + "SELECT ?x WHERE { GRAPH ?g { ?x ?p ?o } }", "no line 'VALUES ?actor { UNDEF }'"),
                List.of(HEADER.replace("{actor: {type: id, description: who}}", "[a]") + select, "'params:' is a map"),
                List.of(HEADER.replace("{type: id, ", "{") + select, "parameter actor lacks 'type:'"),
                List.of(HEADER.replace("description: who", "desc: who") + select, "unknown key 'desc'; known: type,"),
                List.of(HEADER.replace("{type: id, description: who}", "who") + select, "needs a map with type"),
                List.of(HEADER.replace(": who", ": who, required: yes") + select, "required is true or false"),
                List.of(HEADER.replace(": who", ": who, required: true, default: x") + select, "needs no default"),
                List.of(HEADER.replace("[x]", "x") + select, "'columns:' is missing; expected a list"),
                List.of(HEADER + "SELECT ?x WHERE { VALUES ?actor { UNDEF } GRAPH ?g { ?x ?p } }", "found '}'"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void refusesAFileThatSaysNoQuery(List<String> textAndMessage) throws IOException {
        write("bad", textAndMessage.getFirst());
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> given(folder).entry("bad").orElseThrow().query())
                .withMessageContaining(textAndMessage.getLast());
    }

    @Test
    void readsWhatAParameterMayBe() throws Exception {
        write(
                "full",
                HEADER.replace(
                                "type: id, description: who",
                                "type: actor, description: who, required: true, example: uk")
                        + SELECT);
        Parameter parameter = given(folder)
                .entry("full")
                .orElseThrow()
                .header()
                .parameter("actor")
                .orElseThrow();

        assertThat(parameter)
                .isEqualTo(new Parameter(
                        "actor",
                        new ParameterType.Thing(ThingKind.ACTOR),
                        "who",
                        Optional.empty(),
                        true,
                        Optional.of("uk")));
    }

    @Test
    void saysWhereTheHeaderIsWrong() throws IOException {
        write("bad", HEADER.replace("summary: A question", "sumary: A question") + SELECT);
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> given(folder).entry("bad").orElseThrow().header())
                .satisfies(e -> assertThat(e.place().toString()).endsWith("bad.rq:1:4"))
                .satisfies(e -> assertThat(e.line()).contains("#+ sumary: A question"));
    }

    private static QueryCatalog given(Path folder) throws IOException {
        return catalog(new QueryFolders(List.of(folder), List.of(), Optional.empty()));
    }

    private static QueryCatalog catalog(QueryFolders folders) throws IOException {
        return QueryCatalog.of(folders, Path::toString);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".rq"), text);
    }
}
