package org.dateline.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A running triplestore, spoken to by the SPARQL 1.1 Protocol and the Graph Store Protocol. */
final class Triplestore implements AutoCloseable {

    private static final Path FILES =
            Path.of(System.getProperty("dateline.servers", "target/servers")).toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The two that are asked: they differ in what a query's default graph is. */
    enum Kind implements ServerProcess.Program {
        /** Apache Jena Fuseki over TDB2: the default graph is empty. */
        FUSEKI("$/ping", "ds/query", "ds/data") {
            @Override
            public List<String> arguments(int port) {
                String jar = FILES.resolve("fuseki.jar").toString();
                return List.of("-jar", jar, "--localhost", "--port=" + port, "--update", "--tdb2", "--loc=.", "/ds");
            }

            @Override
            void prepare(Triplestore empty) {}
        },
        /** Eclipse RDF4J in Jetty: the default graph is the union of all graphs. */
        RDF4J(
                "rdf4j-server/protocol",
                "rdf4j-server/repositories/ds",
                "rdf4j-server/repositories/ds/rdf-graphs/service") {
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
        };

        private final String health;
        private final String queries;
        private final String graphs;

        Kind(String health, String queries, String graphs) {
            this.health = health;
            this.queries = queries;
            this.graphs = graphs;
        }

        @Override
        public String health() {
            return health;
        }

        String queries() {
            return queries;
        }

        /** Makes the dataset where the start alone does not. */
        abstract void prepare(Triplestore empty) throws IOException, InterruptedException;
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

    /** Makes the triples, in N-Triples, the content of the graph. */
    void putGraph(String graph, String triples) throws IOException, InterruptedException {
        put(kind.graphs + "?graph=" + URLEncoder.encode(graph, UTF_8), "text/turtle", triples);
    }

    /** Asks with the text as it is. */
    ResultTable ask(String sparql) throws IOException, InterruptedException {
        HttpRequest.Builder question = request(kind.queries)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString(sparql));
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
        URI uri = process.root().resolve(path);
        return HttpRequest.newBuilder(uri).timeout(PATIENCE);
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
