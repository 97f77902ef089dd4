package org.dateline.push;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which family of servers a URL belongs to, by what the server itself answers to two requests that change nothing.
 *
 * @param server empty when its answers tell nothing
 * @param reasons what was asked and what came back, in words
 */
public record ServerGuess(Optional<Server> server, List<String> reasons) {

    private static final String QUERY = "?query=ASK%7B%7D";

    public ServerGuess {
        reasons = List.copyOf(reasons);
    }

    /**
     * Asks.
     *
     * @throws RefusedException when the server tells nothing to somebody it does not know
     * @throws IOException when nobody answers
     */
    public static ServerGuess of(ConnectionSetup setup) throws IOException {
        try (Connection connection = new Connection(setup, note -> {})) {
            List<String> reasons = new ArrayList<>();
            Look look = look(connection, setup.url() + QUERY, reasons);
            if (look.header("Fuseki-Request-Id").isPresent()) {
                return new ServerGuess(Optional.of(Server.FUSEKI), List.of("its header Fuseki-Request-Id"));
            }
            String software = look.header("Server").orElse("");
            if (software.startsWith("Virtuoso")) {
                return new ServerGuess(Optional.of(Server.VIRTUOSO), List.of("its header Server: " + software.strip()));
            }
            String repository = Server.RDF4J.endpoints(setup.url()).query().toString();
            if (look(connection, repository + "/size", reasons).isNumber()) {
                return new ServerGuess(Optional.of(Server.RDF4J), List.of("the size it tells of the repository"));
            }
            if (look.status() == Refusal.UNKNOWN_USER) {
                throw Refusal.ofUnknownUser(setup.url(), setup.isKnown());
            }
            return new ServerGuess(Optional.empty(), reasons);
        }
    }

    private static Look look(Connection connection, String url, List<String> reasons) throws IOException {
        Look look = connection.look(URI.create(url));
        reasons.add("GET %s: %s%s"
                .formatted(
                        url,
                        look.status(),
                        look.header("Server").map(s -> " from " + s).orElse("")));
        return look;
    }
}
