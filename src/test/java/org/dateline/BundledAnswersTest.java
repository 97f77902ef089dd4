package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dateline.answer.Answer;
import org.dateline.answer.Labels;
import org.dateline.mapping.Iris;
import org.dateline.query.CatalogEntry;
import org.dateline.query.Golden;
import org.dateline.query.PreparedQuery;
import org.dateline.query.Query;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;
import org.dateline.store.IdPlaces;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.StoreIndex;
import org.dateline.store.TripleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each question of the catalogue, asked of all bundled articles together. The golden answers stand in
 * dateline/answers/QUESTION.txt, with a line a row, its cells parted by {@code |}. A row begins with the numbers of the
 * example article's facts that it rests on, which are those in the comment above its records in the facts file; rows of
 * other articles begin with {@code -}.
 */
class BundledAnswersTest {

    private static final Path FACTS = Path.of("src/main/facts").toAbsolutePath();
    private static final Path GOLDEN = Path.of("src/test/resources/dateline/answers");
    private static final String EXAMPLE = "al-monitor-2020-12-20";
    private static final Pattern MARK = Pattern.compile(" *# ([ABC]\\d+(?: [ABC]\\d+)*)(?:: .+)?");
    private static final QueryRunner RUNNER = new QueryRunner(Iris.DEFAULT_BASE, Duration.ofMinutes(1));

    @TempDir
    private static Path folder;

    private static TripleStore store;
    private static final Map<String, String> FACTS_OF = new LinkedHashMap<>();

    @BeforeAll
    static void build() throws IOException {
        BuildRequest request =
                new BuildRequest(List.of("."), FACTS, List.of(), Optional.of(FACTS), Optional.empty(), false);
        new GraphBuilder(folder, Patience.none()).build(request);
        readFactNumbers();
        store = TripleStore.open(folder, OpenMode.EXISTING, Patience.none());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static void readFactNumbers() throws IOException {
        List<String> lines = Files.readAllLines(FACTS.resolve(EXAMPLE + ".yaml"));
        Objects.requireNonNull(StoreIndex.read(folder).sources().get(EXAMPLE))
                .places()
                .all()
                .filter(thing -> thing.told() != IdPlaces.Told.ARTICLE && thing.told() != IdPlaces.Told.ENTRY)
                .forEach(thing -> FACTS_OF.put(Iris.DEFAULT_BASE + thing.id(), numbersAbove(thing.line(), lines)));
    }

    private static String numbersAbove(int record, List<String> lines) {
        for (int line = record - 1; !lines.get(line).isBlank(); line--) {
            Matcher mark = MARK.matcher(lines.get(line));
            if (mark.matches()) {
                return mark.group(1);
            }
        }
        throw new AssertionError("no facts above line " + record);
    }

    static Stream<String> questions() {
        return QueryCatalog.bundled().entries().stream().map(CatalogEntry::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersAsInItsGoldenAnswer(String question) throws IOException {
        Path file = GOLDEN.resolve(question + ".txt");
        String golden = Files.exists(file) ? Files.readString(file) : "";
        String answered =
                Golden.answered(golden, arguments -> store.read(view -> rows(prepared(question, arguments), view)));
        assertThat(answered).isEqualTo(golden);
    }

    private static PreparedQuery prepared(String question, Map<String, String> arguments) {
        try {
            Query query = QueryCatalog.bundled().find(question).orElseThrow();
            return RUNNER.prepare(query, arguments);
        } catch (QueryRefusedException e) {
            throw new AssertionError(e);
        }
    }

    private static String rows(PreparedQuery query, DatasetGraph view) {
        Labels labels = new Labels(view, Iris.DEFAULT_BASE, Optional.empty());
        Answer.Rows answer = (Answer.Rows) RUNNER.run(query, view);
        assertThat(answer.rows()).isNotEmpty();
        StringBuilder text = new StringBuilder();
        for (Binding row : answer.rows()) {
            List<String> cells = new ArrayList<>(List.of(factNumbers(row)));
            answer.columns()
                    .forEach(column -> cells.add(Optional.ofNullable(row.get(Var.alloc(column)))
                            .map(labels::of)
                            .orElse("")));
            text.append(String.join(" | ", cells).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String factNumbers(Binding row) {
        TreeSet<String> numbers = new TreeSet<>(Comparator.<String>comparingInt(number -> number.charAt(0))
                .thenComparingInt(number -> Integer.parseInt(number.substring(1))));
        row.vars().forEachRemaining(column -> {
            Node node = row.get(column);
            if (node.isURI()) {
                String facts = FACTS_OF.getOrDefault(node.getURI(), "");
                numbers.addAll(facts.isEmpty() ? List.of() : List.of(facts.split(" ")));
            }
        });
        return numbers.isEmpty() ? "-" : String.join(" ", numbers);
    }
}
