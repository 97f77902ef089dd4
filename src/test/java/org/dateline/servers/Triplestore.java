package org.dateline.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A running triplestore, spoken to by the SPARQL 1.1 Protocol and the Graph Store Protocol. */
final class Triplestore implements AutoCloseable {

    private static final Path FILES =
            Path.of(System.getProperty("dateline.servers", "target/servers")).toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** They differ in what a query's default graph is, in what they do to values, and in how they can be loaded. */
    enum Kind implements ServerProcess.Program {
        /** Apache Jena Fuseki over TDB2: the default graph is empty. */
        FUSEKI("$/ping", "ds", "ds/query") {
            @Override
            public List<String> arguments(int port) {
                String jar = FILES.resolve("fuseki.jar").toString();
                return List.of("-jar", jar, "--localhost", "--port=" + port, "--update", "--tdb2", "--loc=.", "/ds");
            }
        },
        /** The same, in memory, for those who know the password. */
        FUSEKI_WITH_PASSWORD("$/ping", "ds", "ds/query") {
            @Override
            public List<String> arguments(int port) {
                String jar = FILES.resolve("fuseki.jar").toString();
                return List.of(
                        "-jar",
                        jar,
                        "--localhost",
                        "--port=" + port,
                        "--passwd=users",
                        "--auth=basic",
                        "--update",
                        "--mem",
                        "/ds");
            }

            @Override
            public void prepareFolder(Path folder, int port) throws IOException {
                Files.writeString(folder.resolve("users"), USER + ": " + PASSWORD);
            }

            @Override
            Map<String, String> environment() {
                return Map.of("DATELINE_USER", USER, "DATELINE_PASSWORD", PASSWORD);
            }
        },
        /** Eclipse RDF4J in Jetty: the default graph is the union of all graphs. */
        RDF4J("rdf4j-server/protocol", "rdf4j-server/repositories/ds", "rdf4j-server/repositories/ds") {
            private static final String REPOSITORY = """
                    PREFIX config: <tag:rdf4j.org,2023:config/>
                    <urn:repository> a config:Repository ; config:rep.id "ds" ; config:rep.impl <urn:implementation> .
                    <urn:implementation> config:rep.type "openrdf:SailRepository" ; config:sail.impl <urn:sail> .
                    <urn:sail> config:sail.type "openrdf:MemoryStore" .
                    """;

            @Override
            public List<String> arguments(int port) {
                String runner = FILES.resolve("jetty-runner.jar").toString();
                String war = FILES.resolve("rdf4j.war").toString();
                return List.of(
                        "-Dorg.eclipse.rdf4j.appdata.basedir=.",
                        "-jar",
                        runner,
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--path",
                        "/rdf4j-server",
                        war);
            }

            @Override
            void prepare(Triplestore empty) throws IOException, InterruptedException {
                empty.put(queries(), "text/turtle", REPOSITORY);
            }
        },
        /** OpenLink Virtuoso, where it is installed: nothing it does is atomic, and its answers are cut. */
        VIRTUOSO("sparql", "sparql", "sparql") {
            @Override
            public boolean isJava() {
                return false;
            }

            @Override
            public List<String> arguments(int port) {
                return List.of("virtuoso-t", "-f", "-c", "virtuoso.ini");
            }

            @Override
            public void prepareFolder(Path folder, int port) throws IOException {
                Files.writeString(
                        folder.resolve("virtuoso.ini"), """
                [Database]
                DatabaseFile = %1$s/virtuoso.db
                ErrorLogFile = %1$s/virtuoso.log
                LockFile = %1$s/virtuoso.lck
                TransactionFile = %1$s/virtuoso.trx
                xa_persistent_file = %1$s/virtuoso.pxa
                FileExtend = 200
                [TempDatabase]
                DatabaseFile = %1$s/temp.db
                TransactionFile = %1$s/temp.trx
                [Parameters]
                ServerPort = 127.0.0.1:%2$s
                DisableUnixSocket = 1
                ServerThreads = 10
                NumberOfBuffers = 10000
                MaxDirtyBuffers = 6000
                DirsAllowed = .
                [HTTPServer]
                ServerPort = 127.0.0.1:%3$s
                ServerRoot = %1$s
                ServerThreads = 5
                [SPARQL]
                ResultSetMaxRows = 10000
                """.formatted(folder, ServerProcess.freePort(), port));
            }

            @Override
            Map<String, String> environment() {
                return Map.of("DATELINE_USER", "dba", "DATELINE_PASSWORD", "dba");
            }
        };

        private static final String USER = "analyst";
        private static final String PASSWORD = "pass word";

        private final String health;
        private final String dataset;
        private final String queries;

        Kind(String health, String dataset, String queries) {
            this.health = health;
            this.dataset = dataset;
            this.queries = queries;
        }

        /** Whether it can be started here. */
        boolean isInstalled() {
            return isJava()
                    || Stream.of(System.getenv("PATH").split(File.pathSeparator))
                            .anyMatch(folder -> Files.isExecutable(
                                    Path.of(folder, arguments(0).getFirst())));
        }

        /** What tells it who we are. */
        Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public String health() {
            return health;
        }

        String queries() {
            return queries;
        }

        /** Makes the dataset where the start alone does not. */
        void prepare(Triplestore empty) throws IOException, InterruptedException {
            // most have it from the start
        }
    }

    private final Kind kind;
    private final ServerProcess process;
    private final HttpClient client = HttpClient.newHttpClient();

    private Triplestore(Kind kind, ServerProcess process) {
        this.kind = kind;
        this.process = process;
    }

    /** Starts an empty one. */
    static Triplestore start(Kind kind, Path folder) throws IOException, InterruptedException {
        Triplestore empty = new Triplestore(kind, ServerProcess.start(kind, folder));
        kind.prepare(empty);
        return empty;
    }

    Kind kind() {
        return kind;
    }

    /** What {@code push} takes. */
    String url() {
        return process.root().resolve(kind.dataset).toString();
    }

    /** Ends it as a power cut does. */
    void kill() {
        process.kill();
    }

    /** Asks with the text as it is. */
    ResultTable ask(String sparql) throws IOException, InterruptedException {
        // as a form, which they all understand
        HttpRequest.Builder question = request(kind.queries)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(sparql, UTF_8)));
        byte[] answer = send(question);
        if (answer.length == 0) {
            throw new IOException(kind + " answers with nothing at all, not even a head: it failed while it answered");
        }
        return ResultTable.read(new ByteArrayInputStream(answer));
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }

    private void put(String path, String type, String body) throws IOException, InterruptedException {
        // with its length told: not every store understands chunks
        send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(process.root().resolve(path)).timeout(PATIENCE);
        if (kind == Kind.FUSEKI_WITH_PASSWORD) {
            String told = Kind.USER + ":" + Kind.PASSWORD;
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(told.getBytes(UTF_8)));
        }
        return request;
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "%s answers %s: %s".formatted(kind, answer.statusCode(), new String(answer.body(), UTF_8).strip()));
        }
        return answer.body();
    }
}
