package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that calls itself Fuseki, says yes to everything, and stores nothing. */
final class PushCommandTest {

    private static final String NO_ROWS = "{\"head\": {\"vars\": []}, \"results\": {\"bindings\": []}}";

    @TempDir
    private static Path folder;

    private static String store;

    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String url;

    @BeforeAll
    static void buildOnce() throws IOException {
        store = build("store", "--base", "https://news.test/");
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            told.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            boolean query = path.equals("/ds/query");
            if (!query && !exchange.getRequestMethod().equals("GET")) {
                changes.add(exchange.getRequestMethod() + " " + path);
            }
            exchange.getResponseHeaders().set("Fuseki-Request-Id", "7");
            byte[] answer = (query ? NO_ROWS : "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, query ? answer.length : -1);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:%s/ds".formatted(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String build(String name, String... options) throws IOException {
        String built = folder.resolve(name).toString();
        Path facts = folder.resolve("first.yaml");
        Files.writeString(facts, """
                article: {id: first, headline: A headline}
                facts:
                - {id: walkout, label: A walkout, eventType: walkout, quote: they walked out of the yard}
                """);
        String[] call = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("build", facts.toString(), "-s", built),
                        java.util.stream.Stream.of(options))
                .toArray(String[]::new);
        assertThat(Call.of(call).code()).isZero();
        return built;
    }

    @Test
    void refusesTheDefaultBaseBeforeItAsksAnybody() throws IOException {
        Call call = Call.of("push", url, "-s", build("nobodys"));

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err())
                .startsWith("dateline push: the store's IRIs begin with https://dateline.example/, which is reserved")
                .contains("dateline build --base https://your.domain/facts/ -s NEW-STORE PATH");
        assertThat(told).isEmpty();
    }

    @Test
    void tellsWhatItWouldDoAndDoesNothing() throws IOException {
        Call call = Call.of("push", url, "-s", store, "--dry-run");

        assertThat(call.code()).isZero();
        assertThat(call.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("add    https://news.test/first [0-9]+"),
                        line -> assertThat(line).matches("add    https://news.test/graph/ontology [0-9]+"));
        assertThat(call.err())
                .startsWith("This is Apache Jena Fuseki, by its header Fuseki-Request-Id.")
                .contains("2 graphs to add, 0 to change, 0 unchanged, 0 gone: ", "Nothing was changed.");
        assertThat(changes).isEmpty();
    }

    @Test
    void findsOutAServerThatSaysYesAndStoresNothing() throws IOException {
        Call call = Call.of("push", url, "-s", store);

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err())
                .contains("dateline: https://news.test/first: ", " triples were sent and 0 are there: the server said")
                .contains("; 0 of them verified by reading them back.")
                .contains("2 graphs are not there as they are here; all others are. The next push tries again.");
        assertThat(changes).startsWith("PUT /ds/data", "POST /ds/data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://localhost/ds                | URL takes an http or https URL without ? and #",
                "localhost:3030/ds                 | URL takes an http or https URL without ? and #",
                "http://localhost/ds?x=y           | URL takes an http or https URL without ? and #",
                "http://local host/ds              | URL takes an http or https URL without ? and #",
                "http://me:s3cret@localhost/ds     | a name or password in the URL ends up in logs",
                "http://me:s3 cret@localhost/ds    | a name or password in the URL ends up in logs",
                "URL --server oracle               | --server is one of fuseki, rdf4j, virtuoso; found oracle",
                "URL --via ftp                     | --via is one of put, quads, update; found ftp",
                "URL --server virtuoso --via quads | OpenLink Virtuoso takes --via put only; found quads",
                "URL --licence free                | --licence takes an absolute IRI, such as https://creativecommons.org",
                "URL --user me                     | a user without a password: set DATELINE_PASSWORD"
            })
    void refusesWrongCalls(String arguments, String message) throws IOException {
        List<String> call = new java.util.ArrayList<>(List.of("push", "-s", store));
        // a URL may hold a blank, options begin with two dashes
        call.addAll(List.of(arguments.replace("URL", url).split(" (?=--)|(?<=--\\w{3,9}) ")));

        Call outcome = Call.of(call.toArray(String[]::new));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("dateline push: " + message).doesNotContain("s3");
        assertThat(changes).isEmpty();
    }

    @Test
    void takesTheTokenFromTheEnvironment() throws IOException {
        Call call = as(Map.of("DATELINE_TOKEN", "t0ken"), "--dry-run");

        assertThat(call.code()).isZero();
        assertThat(told).containsOnly("Bearer t0ken");
    }

    @Test
    void takesThePasswordFromTheFirstLineOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\nsomething else\n");

        assertThat(as(Map.of(), "--dry-run", "--user", "me", "--password-file", file.toString())
                        .code())
                .isZero();
        assertThat(as(Map.of(), "--password-file", file.toString()).err())
                .startsWith("dateline push: a password without a user: set DATELINE_USER or give --user");
        Files.writeString(file, "\n");
        Call empty = as(Map.of("DATELINE_USER", "me"), "--password-file", file.toString());
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.err()).contains("has no password in its first line");
    }

    @Test
    void takesUserAndPasswordFromTheEnvironment() throws IOException {
        Map<String, String> both = Map.of("DATELINE_USER", "me", "DATELINE_PASSWORD", "s3cret");

        assertThat(as(both, "--dry-run", "--server", "fuseki").code()).isZero();

        Map<String, String> withToken = new HashMap<>(both);
        withToken.put("DATELINE_TOKEN", "t0ken");
        assertThat(as(withToken).err()).startsWith("dateline push: both a password and a token are set");
    }

    private Call as(Map<String, String> environment, String... options) {
        String[] call = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("push", url, "-s", store), java.util.stream.Stream.of(options))
                .toArray(String[]::new);
        return Call.on(environment, console -> {
            int code = Main.run(console, call);
            console.out().flush();
            return code;
        });
    }
}
