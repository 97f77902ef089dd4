package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.XSD;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.TripleStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The 69 facts of the bundled article, one test each: what its graph must say and what it must not. They are listed in
 * dateline/facts/al-monitor-2020-12-20.txt, whose head says how to read it. The article's text is not at hand here, so
 * that nothing depends on it.
 */
class AlMonitorFactsTest {

    private static final String BASE = "https://dateline.example/";
    private static final Path FACTS = Path.of("src/main/facts/al-monitor-2020-12-20.yaml");
    private static final Path LIST = Path.of("src/test/resources/dateline/facts/al-monitor-2020-12-20.txt");

    private static final String PROLOGUE = """
            BASE <https://dateline.example/>
            PREFIX : <https://dateline.example/>
            PREFIX counted: <https://w3id.org/dateline/code/counted/>
            PREFIX dl: <https://w3id.org/dateline/ontology#>
            PREFIX eventType: <https://w3id.org/dateline/code/eventType/>
            PREFIX factuality: <https://w3id.org/dateline/code/factuality/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX stance: <https://w3id.org/dateline/code/stance/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final Pattern HEADING = Pattern.compile("([ABC]\\d+)( ⚠)? .+");
    private static final Pattern PROPOSITION = Pattern.compile("«(\\S+) (\\S+) ([^»]+)»");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("<[^>]+>|\\w*:[\\w-]+");
    private static final Pattern MARK = Pattern.compile(" *# ([ABC]\\d+(?: [ABC]\\d+)*)(?:: .+)?");

    @TempDir
    private static Path folder;

    private static List<Fact> facts = List.of();
    private static Graph article = GraphFactory.createDefaultGraph();
    private static Graph everything = GraphFactory.createDefaultGraph();

    /** A fact, with the patterns that must be found and those that must not. */
    private record Fact(String id, boolean easilyLost, List<String> present, List<String> absent) {

        Fact(MatchResult heading) {
            this(heading.group(1), heading.group(2) != null, new ArrayList<>(), new ArrayList<>());
        }

        void add(String line) {
            switch (line.charAt(0)) {
                case '+' -> present.add(line.substring(2));
                case '-' -> absent.add(line.substring(2));
                default -> {
                    List<String> growing = absent.isEmpty() ? present : absent;
                    growing.add(growing.removeLast() + "\n" + line);
                }
            }
        }

        Stream<String> patterns() {
            return Stream.concat(present.stream(), absent.stream());
        }
    }

    @BeforeAll
    static void buildAndRead() throws IOException {
        facts = listed();
        BuildRequest request = new BuildRequest(
                List.of(FACTS.toString()),
                Path.of("").toAbsolutePath(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
        BuildReport report = new GraphBuilder(folder, Patience.none()).build(request);
        assertThat(report.findings()).isEmpty();
        assertThat(report.proven()).isZero();
        try (TripleStore store = TripleStore.open(folder, OpenMode.EXISTING, Patience.none())) {
            article = store.read(view -> copy(view, "al-monitor-2020-12-20", "graph/registers"));
            everything = store.read(view -> copy(view, "al-monitor-2020-12-20", "graph/registers", "graph/ontology"));
        }
    }

    private static Graph copy(DatasetGraph view, String... names) {
        Graph copy = GraphFactory.createDefaultGraph();
        Stream.of(names)
                .map(name -> view.getGraph(NodeFactory.createURI(BASE + name)))
                .forEach(graph -> GraphUtil.addInto(copy, graph));
        return copy;
    }

    private static List<Fact> listed() throws IOException {
        List<Fact> listed = new ArrayList<>();
        for (String line : Files.readAllLines(LIST)) {
            HEADING.matcher(line).results().findAny().ifPresentOrElse(heading -> listed.add(new Fact(heading)), () -> {
                if (!line.isBlank() && !line.startsWith("#")) {
                    listed.getLast().add(line);
                }
            });
        }
        return List.copyOf(listed);
    }

    @TestFactory
    Stream<DynamicTest> theGraphSaysEachFactAndNoMore() {
        return facts.stream()
                .map(fact -> DynamicTest.dynamicTest(fact.id(), () -> {
                    assertThat(fact.present()).as("must be there").isNotEmpty().allMatch(AlMonitorFactsTest::found);
                    assertThat(fact.absent()).as("must not be there").noneMatch(AlMonitorFactsTest::found);
                }));
    }

    private static boolean found(String pattern) {
        String plain =
                PROPOSITION.matcher(pattern).replaceAll("[ dl:subject $1 ; dl:property $2 ; dl:object|dl:literal $3 ]");
        try (QueryExecution ask =
                QueryExecution.create(PROLOGUE + "ASK { " + plain + " }", ModelFactory.createModelForGraph(article))) {
            return ask.execAsk();
        }
    }

    @Test
    void theListHasAllFactsAndSaysOfThoseEasilyLostWhatMustNotBeThere() {
        assertThat(facts).extracting(Fact::id).containsExactlyElementsOf(ids());
        assertThat(facts)
                .filteredOn(Fact::easilyLost)
                .hasSize(56)
                .noneMatch(fact -> fact.absent().isEmpty());
    }

    @Test
    void nothingThatIsPutForwardOrImaginedIsAsserted() {
        String proposed =
                "?record dl:states|dl:content ?p ." + " ?p dl:subject ?s ; dl:property ?tie ; dl:object|dl:literal ?o";

        assertThat(proposed).matches(AlMonitorFactsTest::found);
        assertThat(proposed + " . ?s ?tie ?o").doesNotMatch(AlMonitorFactsTest::found);
    }

    /** Else a slip of the pen would make a pattern that is never found. */
    @Test
    void thePatternsNameOnlyWhatThereIs() {
        assertThat(facts.stream()
                        .flatMap(Fact::patterns)
                        .flatMap(AlMonitorFactsTest::names)
                        .distinct())
                .hasSizeGreaterThan(150)
                .allMatch(AlMonitorFactsTest::known);
    }

    private static Stream<Node> names(String pattern) {
        PrefixMapping prefixes = QueryFactory.create(PROLOGUE + "ASK {}").getPrefixMapping();
        return NAME.matcher(TEXT.matcher(pattern).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(name -> name.startsWith("<")
                        ? BASE + name.substring(1, name.length() - 1)
                        : prefixes.expandPrefix(name))
                .map(NodeFactory::createURI);
    }

    private static boolean known(Node name) {
        return name.getURI().startsWith(XSD.getURI())
                || everything.contains(name, Node.ANY, Node.ANY)
                || everything.contains(Node.ANY, name, Node.ANY)
                || everything.contains(Node.ANY, Node.ANY, name);
    }

    @Test
    void everyFactStandsInACommentOfTheFactsFile() throws IOException {
        assertThat(Files.readAllLines(FACTS).stream()
                        .flatMap(AlMonitorFactsTest::marked)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void everyRecordStandsUnderACommentWithItsFacts() throws IOException {
        List<String> unmarked = new ArrayList<>();
        boolean marked = false;
        for (String line : Files.readAllLines(FACTS)) {
            marked = !line.isBlank() && (marked || MARK.matcher(line).matches());
            if (!marked && (line.startsWith("- ") || line.equals("article:"))) {
                unmarked.add(line);
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void everyCommentWithFactsStandsRightAboveARecord() throws IOException {
        List<String> lines = Files.readAllLines(FACTS);
        assertThat(IntStream.range(0, lines.size() - 1)
                        .filter(i -> MARK.matcher(lines.get(i)).matches())
                        .mapToObj(i -> lines.get(i + 1)))
                .isNotEmpty()
                .allMatch(Pattern.compile(" *- .+|article:").asMatchPredicate());
    }

    private static Stream<String> marked(String line) {
        return MARK.matcher(line)
                .results()
                .flatMap(mark -> Stream.of(mark.group(1).split(" ")));
    }

    private static List<String> ids() {
        return Stream.of(numbered("A", 3), numbered("C", 9), numbered("B", 57))
                .flatMap(ids -> ids)
                .toList();
    }

    private static Stream<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(n -> letter + n);
    }
}
