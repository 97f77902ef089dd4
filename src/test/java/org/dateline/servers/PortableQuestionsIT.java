package org.dateline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.query.Query;
import org.dateline.query.QueryCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same graphs pushed to real triplestores: every question of the catalogue gives the same rows in the same order. */
final class PortableQuestionsIT {

    private static final Map<Triplestore.Kind, Triplestore> SERVERS = new EnumMap<>(Triplestore.Kind.class);

    @TempDir
    private static Path folder;

    private static LocalStore local;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        local = LocalStore.build(folder.resolve("store"));
        for (Triplestore.Kind kind : List.of(Triplestore.Kind.FUSEKI, Triplestore.Kind.RDF4J)) {
            Triplestore server = Triplestore.start(kind, folder.resolve(kind.name()));
            SERVERS.put(kind, server);
            local.push(server);
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(Triplestore::close);
    }

    @ParameterizedTest
    @EnumSource(names = {"FUSEKI", "RDF4J"})
    void everyQuestionGivesTheSameRows(Triplestore.Kind kind) throws IOException, InterruptedException {
        ParameterValues values = ParameterValues.read();
        List<String> differences = new ArrayList<>();
        for (Query question : QueryCatalog.bundled().queries()) {
            for (Map<String, String> parameters : values.ways(question)) {
                differences.addAll(difference(question, parameters, server(kind)));
            }
        }

        assertThat(differences).as("questions that %s answers otherwise", kind).isEmpty();
    }

    @Test
    void aParameterGivesRowsWhereTheTableSaysSo() throws IOException {
        ParameterValues values = ParameterValues.read();
        List<String> otherwise = new ArrayList<>();
        for (Query question : QueryCatalog.bundled().queries()) {
            for (Map<String, String> way : values.ways(question)) {
                int rows = local.ask(question.name(), way).rows().size();
                if (rows > 0 != values.givesRows(question, way)) {
                    otherwise.add("%s %s: %s rows".formatted(question.name(), way, rows));
                }
            }
        }

        assertThat(otherwise).isEmpty();
    }

    /** What the help of {@code query} says: ours is the union of all graphs, those of other servers may not be. */
    @Test
    void aDefaultGraphDiffersFromServerToServer() throws IOException, InterruptedException {
        String everything = "SELECT DISTINCT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o";
        ResultTable all = local.ask(everything, Map.of());

        assertThat(all.rows()).isNotEmpty();
        assertThat(server(Triplestore.Kind.FUSEKI).ask(everything).rows()).isEmpty();
        assertThat(server(Triplestore.Kind.RDF4J).ask(everything).rows()).containsAll(all.rows());
    }

    private static Triplestore server(Triplestore.Kind kind) {
        return Objects.requireNonNull(SERVERS.get(kind));
    }

    private static List<String> difference(Query question, Map<String, String> parameters, Triplestore server)
            throws InterruptedException {
        String call = question.name() + (parameters.isEmpty() ? "" : " " + parameters);
        String text = parameters.isEmpty() ? question.text() : local.text(question.name(), parameters);
        try {
            ResultTable expected = local.ask(question.name(), parameters);
            return expected.firstDifference(server.ask(text)).map(row -> call + ": " + row).stream()
                    .toList();
        } catch (IOException refused) {
            return List.of(call + ": " + refused.getMessage());
        }
    }
}
