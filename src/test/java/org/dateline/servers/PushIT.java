package org.dateline.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.dateline.servers.LocalStore.Outcome;
import org.dateline.servers.Triplestore.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real triplestores are pushed to. Each test has a base of its own, and so graphs of its own. */
final class PushIT {

    private static final Map<Kind, Triplestore> SERVERS = new EnumMap<>(Kind.class);
    private static final int MANY = 300;

    @TempDir
    private static Path folder;

    private static LocalStore bundled;

    private static LocalStore many;

    @TempDir
    private Path own;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        bundled = LocalStore.build(folder.resolve("store"));
        Path facts = folder.resolve("facts");
        for (int i = 0; i < MANY; i++) {
            article(facts, "article-" + i, 2);
        }
        many = LocalStore.build(folder.resolve("many"), facts, "https://many.test/");
        for (Kind kind : Kind.values()) {
            if (kind.isInstalled()) {
                SERVERS.put(kind, Triplestore.start(kind, folder.resolve(kind.name())));
            }
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(Triplestore::close);
    }

    @ParameterizedTest
    @EnumSource
    void everythingArrivesAndASecondPushSendsNothing(Kind kind) throws IOException, InterruptedException {
        Triplestore server = server(kind);

        assertThat(bundled.push(server)).contains("all verified by reading them back");
        assertThat(bundled.push(server)).contains("Nothing to send, 7 unchanged.");
        assertThat(triples(server, "https://news.test/al-monitor-2020-12-20"))
                .isEqualTo(
                        bundled.ask("SELECT (COUNT(*) AS ?n) { GRAPH :al-monitor-2020-12-20 { ?s ?p ?o } }", Map.of())
                                .rows()
                                .getFirst()
                                .getFirst());
    }

    @ParameterizedTest
    @EnumSource(names = "FUSEKI_WITH_PASSWORD", mode = EnumSource.Mode.EXCLUDE)
    void replacedAndRemovedArticlesAreReplacedAndRemoved(Kind kind) throws IOException, InterruptedException {
        Triplestore server = server(kind);
        Path facts = own.resolve("facts");
        String base = "https://changing.test/%s/".formatted(kind.name().toLowerCase(java.util.Locale.ROOT));
        article(facts, "first", 3);
        article(facts, "second", 5);
        LocalStore.build(own.resolve("store"), facts, base).push(server);
        article(facts, "first", 30);
        Files.delete(facts.resolve("second.yaml"));
        LocalStore changed = LocalStore.build(own.resolve("store"), facts, base);

        assertThat(changed.push(server))
                .contains("(0 new, 1 changed)", "1 graph is there that the store no longer has");
        assertThat(changed.push(server, "--prune")).contains("1 removed");
        assertThat(triples(server, base + "first"))
                .isEqualTo(changed.ask("SELECT (COUNT(*) AS ?n) { GRAPH :first { ?s ?p ?o } }", Map.of())
                        .rows()
                        .getFirst()
                        .getFirst());
        assertThat(triples(server, base + "second")).startsWith("\"0\"");
        assertThat(triples(server, base + "first?dateline-push")).startsWith("\"0\"");
    }

    @ParameterizedTest
    @EnumSource(names = "FUSEKI_WITH_PASSWORD", mode = EnumSource.Mode.EXCLUDE)
    void threeHundredGraphsArrive(Kind kind) throws IOException, InterruptedException {
        Triplestore server = server(kind);

        assertThat(many.push(server, "--verify", "count")).contains("Pushed %s graphs".formatted(MANY + 1));
        assertThat(server.ask(
                                "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?g a <https://w3id.org/dateline/ontology#Article> }"
                                        + " FILTER(STRSTARTS(STR(?g), 'https://many.test/')) }")
                        .rows())
                .hasToString("[[\"%s\"^^<http://www.w3.org/2001/XMLSchema#integer>]]".formatted(MANY));
    }

    @ParameterizedTest
    @EnumSource(names = "FUSEKI_WITH_PASSWORD", mode = EnumSource.Mode.EXCLUDE)
    void packedBodiesArriveOrAreSentAgainAsTheyAre(Kind kind) throws IOException {
        Path facts = own.resolve("facts");
        article(facts, "packed", 9);
        LocalStore store = LocalStore.build(own.resolve("store"), facts, "https://packed.test/" + kind.name() + "/");

        String said = store.push(server(kind), "--gzip");

        assertThat(said).contains("all verified by reading them back");
        assertThat(said.contains("refuses bodies packed with gzip")).isEqualTo(kind == Kind.VIRTUOSO);
    }

    @Test
    void aWrongPasswordIsToldAndNothingIsChanged() {
        Map<String, String> wrong = Map.of("DATELINE_USER", "analyst", "DATELINE_PASSWORD", "guessed");

        Outcome outcome = bundled.tryPush(server(Kind.FUSEKI_WITH_PASSWORD).url(), wrong, "--server", "fuseki");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.said())
                .contains("does not accept the user and password", "(401)")
                .doesNotContain("guessed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"put", "quads", "update"})
    void aServerThatOnlySaysItStoresIsFoundOutAndTheNextPushRepairs(String way)
            throws IOException, InterruptedException {
        Triplestore truth = server(Kind.FUSEKI);
        Path facts = own.resolve("facts");
        String base = "https://lied-to-by-%s.test/".formatted(way);
        article(facts, "one", 3);
        article(facts, "two", 5);
        LocalStore store = LocalStore.build(own.resolve("store"), facts, base);

        try (Intermediary lying = Intermediary.lying(truth)) {
            Outcome outcome = store.tryPush(lying.url(), Map.of(), "--server", "fuseki", "--via", way);

            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.said()).contains(base + "one", base + "two");
            assertThat(triples(truth, base + "one")).startsWith("\"0\"");
        }
        assertThat(store.push(truth)).contains("all verified by reading them back");
    }

    @Test
    void aPushToAServerThatIsKilledIsDoneByTheNext() throws IOException, InterruptedException {
        Path database = folder.resolve("killed");
        Triplestore first = Triplestore.start(Kind.FUSEKI, database);
        try (first;
                Intermediary killing = Intermediary.killing(first, 20)) {
            Outcome outcome =
                    many.tryPush(killing.url(), Map.of(), "--server", "fuseki", "--via", "put", "--retries", "0");

            assertThat(outcome.code()).isEqualTo(3);
        }
        try (Triplestore second = Triplestore.start(Kind.FUSEKI, database)) {
            assertThat(graphs(second)).isEqualTo(20);
            assertThat(many.push(second)).contains("all verified by reading them back");
            assertThat(graphs(second)).isGreaterThan(MANY);
        }
    }

    private static void article(Path facts, String name, int events) throws IOException {
        StringBuilder text =
                new StringBuilder("article: {id: %s, headline: Größe, language: en}\nfacts:\n".formatted(name));
        for (int i = 0; i < events; i++) {
            text.append("- {id: %s-event-%s, label: {en: What happened, ar: ما حدث}, eventType: protest,"
                            .formatted(name, i))
                    .append(" date: 0044-03-15, quote: what happened there in their own words}\n");
        }
        Files.createDirectories(facts);
        Files.writeString(facts.resolve(name + ".yaml"), text);
    }

    private static Triplestore server(Kind kind) {
        assumeThat(SERVERS.containsKey(kind))
                .as("%s is not installed on this machine: it is not pushed to", kind)
                .isTrue();
        return Objects.requireNonNull(SERVERS.get(kind));
    }

    private static String triples(Triplestore server, String graph) throws IOException, InterruptedException {
        return server.ask("SELECT (COUNT(*) AS ?n) { GRAPH <%s> { ?s ?p ?o } }".formatted(graph))
                .rows()
                .getFirst()
                .getFirst();
    }

    private static int graphs(Triplestore server) throws IOException, InterruptedException {
        return server.ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").rows().size();
    }
}
