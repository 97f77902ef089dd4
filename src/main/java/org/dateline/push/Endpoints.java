package org.dateline.push;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a server listens, all on the same host and port.
 *
 * @param query for SPARQL queries, as a form
 * @param update for SPARQL updates
 * @param graphs for one graph, named after the question mark (Graph Store Protocol, indirect identification)
 * @param quads for quads of many graphs; these never go to {@link #graphs}, where servers drop or merge them silently
 */
record Endpoints(URI query, URI update, URI graphs, URI quads) {

    Endpoints(String query, String update, String graphs, String quads) {
        this(URI.create(query), URI.create(update), URI.create(graphs), URI.create(quads));
    }

    URI graph(String iri) {
        return URI.create(graphs + "?graph=" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
    }
}
