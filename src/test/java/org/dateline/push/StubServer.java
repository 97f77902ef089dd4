package org.dateline.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;

/**
 * A triplestore in this process, on a free loopback port, under the URLs of all three families; it does what tests want
 * real ones to do wrong.
 */
final class StubServer implements AutoCloseable {

    /** Goes wrong. */
    @FunctionalInterface
    interface Fault {
        /** Answers in the server's place, or gives false. */
        boolean answers(HttpExchange exchange, byte[] body) throws IOException;
    }

    /** What was asked. */
    record Seen(String method, URI uri, String authorization, String encoding, int length) {

        @Override
        public String toString() {
            return method + " " + uri.getPath();
        }
    }

    private final HttpServer server;
    private final DatasetGraph data = DatasetGraphFactory.create();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private String software = "";
    private String idHeader = "";
    private int rowLimit = Integer.MAX_VALUE;

    private StubServer(HttpServer server) {
        this.server = server;
    }

    static StubServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StubServer stub = new StubServer(http);
            http.createContext("/", stub::handle);
            http.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StubServer fuseki() {
        StubServer stub = start();
        stub.idHeader = "1";
        return stub;
    }

    static StubServer virtuoso() {
        StubServer stub = start();
        stub.software = "Virtuoso/07.20.3229 (Linux)";
        return stub;
    }

    StubServer with(Fault fault) {
        faults.add(fault);
        return this;
    }

    void heal() {
        faults.clear();
    }

    /** Cuts every answer to a query, as Virtuoso does. */
    StubServer limited(int rows) {
        rowLimit = rows;
        return this;
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:%s%s".formatted(server.getAddress().getPort(), path));
    }

    DatasetGraph data() {
        return data;
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Requests that change something, as method and path. */
    List<String> changes() {
        return seen.stream()
                .filter(each -> !each.method.equals("GET")
                        && !each.uri.getPath().matches(".*(/query|/sparql|/repositories/ds)"))
                .map(Seen::toString)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static void answer(HttpExchange exchange, int status, String words) throws IOException {
        byte[] bytes = words.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse(""),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                        .orElse(""),
                Integer.parseInt(
                        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Length"))
                                .orElse("-1"))));
        if (!idHeader.isEmpty()) {
            exchange.getResponseHeaders().set("Fuseki-Request-Id", idHeader);
        }
        for (Fault fault : faults) {
            if (fault.answers(exchange, body)) {
                return;
            }
        }
        try {
            serve(exchange, body);
        } catch (RiotException e) {
            answer(exchange, 400, String.valueOf(e.getMessage()));
        }
    }

    private void serve(HttpExchange exchange, byte[] body) throws IOException {
        if (!software.isEmpty()) {
            exchange.getResponseHeaders().set("Server", software);
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/ds/data", "/repositories/ds/rdf-graphs/service", "/sparql-graph-crud-auth" -> graphs(exchange, body);
            case "/ds/query", "/repositories/ds", "/sparql" -> query(exchange, body);
            case "/ds/update", "/sparql-auth" -> update(exchange, body);
            case "/repositories/ds/statements" -> {
                if (String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                        .contains("n-quads")) {
                    graphs(exchange, body);
                } else {
                    update(exchange, body);
                }
            }
            case "/repositories/ds/size" ->
                answer(exchange, 200, Long.toString(data.stream().count()));
            case "/ds" -> answer(exchange, 200, "true");
            default -> answer(exchange, 404, "<html><head><title>x</title></head><h1>Nothing here</h1></html>");
        }
    }

    private void graphs(HttpExchange exchange, byte[] body) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            RDFParser.source(new ByteArrayInputStream(body)).lang(Lang.NQUADS).parse(data);
            answer(exchange, 201, "");
            return;
        }
        Node graph = NodeFactory.createURI(URLDecoder.decode(query.substring("graph=".length()), UTF_8));
        Graph sent = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(body)).lang(Lang.TURTLE).parse(sent);
        if (!exchange.getRequestMethod().equals("POST")) {
            data.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
        }
        sent.find().forEachRemaining(triple -> data.add(Quad.create(graph, triple)));
        answer(exchange, 201, "");
    }

    private void query(HttpExchange exchange, byte[] body) throws IOException {
        String text = URLDecoder.decode(new String(body, UTF_8), UTF_8).substring("query=".length());
        org.apache.jena.query.Query query = org.apache.jena.query.QueryFactory.create(text);
        if (query.getLimit() < 0 || query.getLimit() > rowLimit) {
            query.setLimit(rowLimit);
            if (rowLimit < Integer.MAX_VALUE) {
                exchange.getResponseHeaders().set("X-SPARQL-MaxRows", Integer.toString(rowLimit));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (QueryExecution execution = QueryExecution.create(query, DatasetFactory.wrap(data))) {
            ResultSetFormatter.outputAsJSON(out, execution.execSelect());
        }
        exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
        answer(exchange, 200, out.toString(UTF_8));
    }

    private void update(HttpExchange exchange, byte[] body) throws IOException {
        UpdateAction.parseExecute(new String(body, UTF_8), data);
        answer(exchange, 204, "");
    }

    /** The triples of a graph. */
    List<String> graph(String iri) {
        List<String> lines = new ArrayList<>();
        data.find(NodeFactory.createURI(iri), Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> lines.add(org.dateline.store.CanonicalTerms.line(quad.asTriple())));
        return lines.stream().sorted().toList();
    }
}
