package org.dateline.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.dateline.push.Push.graph;
import static org.dateline.push.Push.iri;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is between us and a server: passwords, busy servers, broken connections. */
final class ConnectionTest {

    private static final Credentials PASSWORD = new Credentials.Password("analyst", "s3cret");
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("analyst:s3cret".getBytes(StandardCharsets.UTF_8));

    private final StubServer stub = StubServer.fuseki();
    private final List<Quad> graph = graph("a", 3);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void tellsThePasswordOnlyToAServerThatAsks() throws IOException {
        Push.toFuseki(stub).as(PASSWORD).push(graph);

        assertThat(stub.seen()).extracting(StubServer.Seen::authorization).containsOnly("");
    }

    @Test
    void answersTheChallengeOfBasicAuthenticationOnce() throws IOException {
        stub.with(asking(BASIC, "Basic realm=\"facts\""));

        assertThat(Push.toFuseki(stub).as(PASSWORD).push(graph).problems()).isEmpty();
        assertThat(stub.seen())
                .filteredOn(each -> each.authorization().isEmpty())
                .hasSize(1);
    }

    @Test
    void answersTheChallengeOfDigestAuthentication() throws IOException {
        stub.with((exchange, body) -> {
            String told = told(exchange);
            boolean known = told.startsWith("Digest ") && told.contains("username=\"analyst\"");
            if (!known) {
                challenge(exchange, "Digest realm=\"facts\", nonce=\"n1\", qop=\"auth\", algorithm=MD5");
            }
            return !known;
        });

        assertThat(Push.toFuseki(stub).as(PASSWORD).push(graph).problems()).isEmpty();
        assertThat(stub.seen()).noneMatch(each -> each.authorization().contains("s3cret"));
    }

    @Test
    void tellsATokenAtOnce() throws IOException {
        stub.with(asking("Bearer t0ken", "Bearer"));

        assertThat(Push.toFuseki(stub)
                        .as(new Credentials.Token("t0ken"))
                        .push(graph)
                        .problems())
                .isEmpty();
    }

    @Test
    void saysHowToTellWhoOneIs() {
        stub.with(asking(BASIC, "Basic realm=\"facts\""));

        assertThatIOException()
                .isThrownBy(() -> Push.toFuseki(stub).push(graph))
                .withMessageContainingAll("asks who you are (401)", "DATELINE_USER and DATELINE_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWrongPasswordOrTokenIsRefusedOnceAndNeverShown(boolean password) {
        stub.with(asking(BASIC, "Basic realm=\"facts\""));
        Credentials wrong = password ? new Credentials.Password("analyst", "wr0ng") : new Credentials.Token("wr0ng");
        Push push = Push.toFuseki(stub).as(wrong);

        assertThatIOException()
                .isThrownBy(() -> push.push(graph))
                .withMessageContaining("does not accept the user and password, or the token, that it was given (401)")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("wr0ng"));
        assertThat(push.pauses()).isEmpty();
        assertThat(wrong.toString()).doesNotContain("wr0ng");
    }

    @Test
    void goesOverTheProxyThatJavaIsToldOf() throws IOException {
        System.setProperty("http.proxyHost", stub.url("/").getHost());
        System.setProperty("http.proxyPort", "" + stub.url("/").getPort());
        try {
            assertThat(new Push(Server.FUSEKI, URI.create("http://graphs.example/ds"))
                            .push(graph)
                            .problems())
                    .isEmpty();
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
        assertThat(stub.seen())
                .isNotEmpty()
                .extracting(each -> each.uri().getHost())
                .containsOnly("graphs.example");
    }

    @Test
    void saysWhereACertificateThatNobodyKnowsGoes(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate(folder)));
        server.start();
        try {
            URI url = URI.create("https://localhost:" + server.getAddress().getPort() + "/ds");
            assertThatIOException()
                    .isThrownBy(() -> new Push(Server.FUSEKI, url).push(graph))
                    .withMessageContainingAll("its certificate is not to be trusted", "-Djavax.net.ssl.trustStore=");
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext ownCertificate(Path folder) throws Exception {
        Path store = folder.resolve("own.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String[] call = {
            keytool, "-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-storepass", "s3cret", "-keystore"
        };
        Process made = new ProcessBuilder(Stream.concat(Stream.of(call), Stream.of(store.toString()))
                        .toList())
                .redirectErrorStream(true)
                .start();
        made.inputReader().lines().forEach(line -> {});
        assertThat(made.waitFor()).isZero();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), "s3cret".toCharArray()), "s3cret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void doesNotFollowToAnotherHost(int status) throws IOException {
        try (StubServer other = StubServer.fuseki()) {
            stub.with((exchange, body) -> {
                exchange.getResponseHeaders().set("Location", other.url("/ds").toString());
                StubServer.answer(exchange, status, "");
                return true;
            });

            for (Credentials who : List.of(PASSWORD, new Credentials.Token("t0ken"))) {
                assertThatIOException()
                        .isThrownBy(() -> Push.toFuseki(stub).as(who).push(graph))
                        .withMessageContaining("sends on to " + other.url("/ds"))
                        .withMessageContaining("not followed");
            }
            assertThat(other.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"429, 7, PT7S", "503, '', PT1S", "502, soon, PT1S", "504, 'Sat, 3 May 2031 10:00:30 GMT', PT30S"})
    void waitsAsLongAsABusyServerAsksFor(int status, String retryAfter, Duration pause) throws IOException {
        stub.with(first(1, status, retryAfter));
        Push push = Push.toFuseki(stub);

        assertThat(push.push(graph).problems()).isEmpty();
        assertThat(push.pauses()).containsExactly(pause);
        assertThat(push.notes())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .contains("the server answers " + status, "trying again in " + pause.toSeconds() + " s"));
    }

    @Test
    void pausesGrowUntilItGivesUp() {
        stub.with(first(100, 503, ""));
        Push push = Push.toFuseki(stub).tries(4);

        assertThatIOException().isThrownBy(() -> push.push(graph)).withMessageContaining("the server answers 503");
        assertThat(push.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void makesARequestAgainWhoseConnectionBroke() throws IOException {
        stub.with(breaking("/ds/data", 2));
        Push push = Push.toFuseki(stub);

        assertThat(push.push(graph).problems()).isEmpty();
        assertThat(push.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(push.notes().getFirst()).contains("the connection broke while ", " bytes were on their way");
        assertThat(stub.graph(iri("a"))).hasSize(3);
    }

    @Test
    void givesUpAtOnceWhereNobodyEverAnswered() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:%s/ds".formatted(socket.getLocalPort()));
        }
        Push push = new Push(Server.FUSEKI, nobody);

        assertThatIOException()
                .isThrownBy(() -> push.push(graph))
                .withMessage(
                        nobody.getAuthority() + ": nobody answers there; does the server run, and is the port right?");
        assertThat(push.pauses()).isEmpty();
    }

    @Test
    void everyBodyHasAKnownLengthAndIsPlain() throws IOException {
        Push.toFuseki(stub).push(graph);

        assertThat(stub.seen()).allSatisfy(each -> {
            assertThat(each.length()).isPositive();
            assertThat(each.encoding()).isEmpty();
        });
    }

    @Test
    void packsWhatItSendsUntilTheServerRefusesIt() throws IOException {
        List<String> packed = new ArrayList<>();
        stub.with((exchange, body) -> {
            boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            if (gzip) {
                packed.add(exchange.getRequestURI().getPath());
                StubServer.answer(exchange, 415, "");
            }
            return gzip;
        });
        Push push = Push.toFuseki(stub).packed();

        assertThat(push.push(graph).problems()).isEmpty();
        assertThat(packed).containsExactly("/ds/data");
        assertThat(push.notes()).containsExactly("the server refuses bodies packed with gzip (415); going on without");
    }

    @Test
    void anAnswerThatIsNoTableIsToldAndNotTakenForNothing() {
        stub.with((exchange, body) -> {
            boolean query = exchange.getRequestURI().getPath().equals("/ds/query");
            if (query) {
                StubServer.answer(exchange, 200, "<html>Please log in</html>");
            }
            return query;
        });

        assertThatIOException()
                .isThrownBy(() -> Push.toFuseki(stub).tries(1).push(graph))
                .withMessageContaining("the answer to a query is no table of results in JSON");
    }

    private static StubServer.Fault asking(String wanted, String challenge) {
        return (exchange, body) -> {
            boolean known = told(exchange).equals(wanted);
            if (!known) {
                challenge(exchange, challenge);
            }
            return !known;
        };
    }

    private static String told(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "" : header;
    }

    private static void challenge(HttpExchange exchange, String challenge) throws IOException {
        exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
        StubServer.answer(exchange, 401, "");
    }

    /** Busy for the first requests. */
    private static StubServer.Fault first(int times, int status, String retryAfter) {
        Deque<Integer> left = new ArrayDeque<>(java.util.Collections.nCopies(times, status));
        return (exchange, body) -> {
            boolean busy = left.poll() != null;
            if (busy) {
                if (!retryAfter.isEmpty()) {
                    exchange.getResponseHeaders().set("Retry-After", retryAfter);
                }
                StubServer.answer(exchange, status, "");
            }
            return busy;
        };
    }

    /** Hangs up without an answer. */
    private static StubServer.Fault breaking(String path, int times) {
        Deque<String> left = new ArrayDeque<>(java.util.Collections.nCopies(times, path));
        return (exchange, body) -> {
            boolean breaks = exchange.getRequestURI().getPath().equals(path) && left.poll() != null;
            if (breaks) {
                exchange.close();
            }
            return breaks;
        };
    }
}
