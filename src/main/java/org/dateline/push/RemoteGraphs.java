package org.dateline.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.modify.request.UpdateWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.UpdateRequest;
import org.dateline.push.Connection.Answer;
import org.dateline.push.Request.Body;

/** The named graphs of a server: looks at them and changes them. Every change may be made twice. */
final class RemoteGraphs {

    private static final String N_TRIPLES = "text/turtle; charset=UTF-8"; // which N-Triples are, and Virtuoso knows
    private static final String N_QUADS = "application/n-quads; charset=UTF-8";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SPARQL_UPDATE = "application/sparql-update; charset=UTF-8";
    private static final String ROWS = "application/sparql-results+json";

    /** Of names in one query: Virtuoso plans two seconds for a thousand. */
    private static final int MOST_NAMES = 200;

    private static final String LIMIT_HEADER = "X-SPARQL-MaxRows";
    /** What Virtuoso allows unless told otherwise; it may be cut to by a server that does not say so. */
    private static final int USUAL_LIMIT = 10_000;

    private static final int MISSING = 404;

    private final Connection connection;
    private final Endpoints endpoints;

    RemoteGraphs(Connection connection, Endpoints endpoints) {
        this.connection = connection;
        this.endpoints = endpoints;
    }

    /** How many triples each of these graphs has; those that are not there are left out. */
    Map<String, Long> counts(Collection<String> graphs) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        List<String> names = List.copyOf(graphs);
        for (int from = 0; from < names.size(); from += MOST_NAMES) {
            List<String> some = names.subList(from, Math.min(names.size(), from + MOST_NAMES));
            rows(Questions.counts(some), row -> {
                Node count = node(row, Questions.COUNT);
                long triples = Long.parseLong(count.getLiteralLexicalForm());
                if (triples > 0) {
                    counts.put(node(row, Questions.GRAPH).getURI(), triples);
                }
            });
        }
        return counts;
    }

    /** Reads graphs back, in pages where the server shows that it would not give all at once. */
    void read(Collection<String> graphs, Consumer<Quad> quads) throws IOException {
        List<Quad> found = new ArrayList<>();
        Optional<Integer> limit = rows(Questions.quads(graphs), row -> found.add(quad(row)));
        if (limit.isEmpty()) {
            found.forEach(quads);
            return;
        }
        long offset = 0;
        long rows;
        do {
            List<Quad> page = new ArrayList<>();
            rows(Questions.page(graphs, offset, limit.get()), row -> page.add(quad(row)));
            page.forEach(quads);
            rows = page.size();
            offset += rows;
        } while (rows >= limit.get());
    }

    /** Makes these lines of N-Triples the whole graph. */
    void put(String graph, byte[] triples) throws IOException {
        connection.send(Request.with("PUT", endpoints.graph(graph), new Body(N_TRIPLES, triples, true)));
    }

    /** Adds lines of N-Triples to a graph. */
    void add(String graph, byte[] triples) throws IOException {
        connection.send(Request.with("POST", endpoints.graph(graph), new Body(N_TRIPLES, triples, true)));
    }

    /** Adds lines of N-Quads, and more of them, in one request. */
    void addQuads(byte[] quads, byte[] more) throws IOException {
        byte[] all = Arrays.copyOf(quads, quads.length + more.length);
        System.arraycopy(more, 0, all, quads.length, more.length);
        connection.send(Request.with("POST", endpoints.quads(), new Body(N_QUADS, all, true)));
    }

    /** Removes a graph; one that is not there is none the worse. */
    void remove(String graph) throws IOException {
        try {
            connection.send(new Request("DELETE", endpoints.graph(graph), "*/*", Optional.empty()));
        } catch (RefusedException e) {
            if (e.status() != MISSING) {
                throw e;
            }
        }
    }

    void update(UpdateRequest update) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IndentedWriter writer = new IndentedWriter(bytes);
        UpdateWriter.output(update, writer);
        writer.flush();
        connection.send(Request.with("POST", endpoints.update(), new Body(SPARQL_UPDATE, bytes.toByteArray(), false)));
    }

    /** Asks, and tells after how many rows the server has cut the answer, if it seems so. */
    private Optional<Integer> rows(Query query, Consumer<Binding> rows) throws IOException {
        // as a form: Virtuoso never answers to a query that is sent as it is
        String form = "query=" + URLEncoder.encode(query.serialize(), StandardCharsets.UTF_8);
        Body body = new Body(FORM, form.getBytes(StandardCharsets.US_ASCII), false);
        Request request = new Request("POST", endpoints.query(), ROWS, Optional.of(body));
        List<Binding> received = new ArrayList<>();
        Optional<Integer> limit = connection.send(request, answer -> {
            received.clear(); // of a try whose connection broke
            return readRows(answer, received);
        });
        received.forEach(rows);
        return limit;
    }

    private static Optional<Integer> readRows(Answer answer, List<Binding> rows) throws IOException {
        try (InputStream body = answer.body()) {
            RowSet table = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                    .create(ResultSetLang.RS_JSON)
                    .read(body, Context.emptyContext());
            table.forEach(rows::add);
        } catch (RuntimeException e) {
            throw new IOException("the answer to a query is no table of results in JSON: " + e.getMessage(), e);
        }
        int limit = answer.header(LIMIT_HEADER)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(USUAL_LIMIT);
        return rows.size() == limit ? Optional.of(limit) : Optional.empty();
    }

    private static Quad quad(Binding row) {
        return Quad.create(
                node(row, Questions.GRAPH),
                node(row, Questions.SUBJECT),
                node(row, Questions.PREDICATE),
                node(row, Questions.OBJECT));
    }

    private static Node node(Binding row, Var column) {
        Node node = row.get(column);
        if (node == null) {
            throw new IllegalStateException("a row without ?" + column.getVarName());
        }
        return node;
    }
}
