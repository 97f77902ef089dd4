package org.dateline.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a Fuseki and passes on what only reads; what would write meets a fate of its own. */
final class Intermediary implements AutoCloseable {

    /** What becomes of something that would write. */
    @FunctionalInterface
    private interface Writing {

        /** @param number how many there were, this one included */
        void handle(HttpExchange exchange, byte[] body, int number) throws IOException;
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger writes = new AtomicInteger();
    private final HttpServer server;
    private final URI truth;

    private Intermediary(HttpServer server, URI truth) {
        this.server = server;
        this.truth = truth;
    }

    /** Says 201 to it, and stores nothing. */
    static Intermediary lying(Triplestore fuseki) throws IOException {
        Intermediary between = before(fuseki);
        return between.start((exchange, body, number) -> exchange.sendResponseHeaders(201, -1));
    }

    /** Passes on so much, then kills the server and hangs up. */
    static Intermediary killing(Triplestore fuseki, int after) throws IOException {
        Intermediary between = before(fuseki);
        return between.start((exchange, body, number) -> {
            if (number <= after) {
                between.passOn(exchange, body);
            } else {
                fuseki.kill();
            }
        });
    }

    private static Intermediary before(Triplestore fuseki) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        return new Intermediary(http, URI.create(fuseki.url()));
    }

    private Intermediary start(Writing writing) {
        server.createContext("/", exchange -> handle(exchange, writing));
        server.start();
        return this;
    }

    String url() {
        return "http://127.0.0.1:%s%s".formatted(server.getAddress().getPort(), truth.getPath());
    }

    private void handle(HttpExchange exchange, Writing writing) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (method.equals("GET") || method.equals("HEAD") || path.endsWith("/query") || path.endsWith("/sparql")) {
            passOn(exchange, body);
        } else {
            writing.handle(exchange, body, writes.incrementAndGet());
        }
        exchange.close();
    }

    private void passOn(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(truth.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String name : new String[] {"Accept", "Content-Type"}) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            for (String name : new String[] {"Content-Type", "Fuseki-Request-Id", "Server"}) {
                response.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            boolean isEmpty =
                    response.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.statusCode(), isEmpty ? -1 : response.body().length);
            if (!isEmpty) {
                exchange.getResponseBody().write(response.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
