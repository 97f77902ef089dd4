package org.dateline.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.dateline.store.CanonicalTerms;

/**
 * What was seen to be on the server and is not yet written down there. It goes along with the next graphs where it can: a
 * transaction of its own, however small, costs some stores as much as a big one.
 */
final class Ledger {

    private final RemoteGraphs remote;
    private final String manifest;
    private final List<GraphState> waiting = new ArrayList<>();

    Ledger(RemoteGraphs remote, String manifest) {
        this.remote = remote;
        this.manifest = manifest;
    }

    void note(List<GraphState> verified) {
        waiting.addAll(verified);
    }

    /** What waits, as lines of N-Quads to go along. */
    List<String> quads() {
        String graph = CanonicalTerms.term(NodeFactory.createURI(manifest));
        return Manifest.lines(waiting).stream()
                .map(line -> line.substring(0, line.length() - 1) + graph + " .")
                .toList();
    }

    /** What waited has gone along. */
    void wrote() {
        waiting.clear();
    }

    /** Writes down what waits. */
    void write() throws IOException {
        if (!waiting.isEmpty()) {
            remote.add(manifest, LocalGraphs.bytes(Manifest.lines(waiting)));
            waiting.clear();
        }
    }
}
