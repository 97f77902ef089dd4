package org.dateline.push;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.dateline.push.PushReport.Problem;
import org.dateline.store.GraphDigest;

/** Looks whether graphs are on a server as they were sent. */
final class Verifier {

    /** What is read back at once: below the limit of rows that servers are known to have. */
    private static final long MOST_QUADS = 5_000;

    private static final int MOST_GRAPHS = 100;

    private final LocalGraphs local;
    private final RemoteGraphs remote;
    private final Verification verification;
    private final Server server;
    private final List<Problem> problems = new ArrayList<>();
    private int rewritten;

    Verifier(LocalGraphs local, RemoteGraphs remote, Verification verification, Server server) {
        this.local = local;
        this.remote = remote;
        this.verification = verification;
        this.server = server;
    }

    /** What was found so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** How many graphs were found to be the same only by what their server is known to do to values. */
    int rewritten() {
        return rewritten;
    }

    /** Those of these graphs that are there as they should. */
    List<GraphState> verified(List<GraphState> graphs) throws IOException {
        Map<String, Long> counts =
                remote.counts(graphs.stream().map(GraphState::iri).toList());
        List<GraphState> counted = new ArrayList<>();
        for (GraphState graph : graphs) {
            long found = counts.getOrDefault(graph.iri(), 0L);
            if (found == graph.triples()) {
                counted.add(graph);
            } else {
                problems.add(new Problem(graph.iri(), miscounted(graph.triples(), found)));
            }
        }
        return verification == Verification.COUNT ? counted : read(counted);
    }

    private static String miscounted(long sent, long found) {
        String why = found == 0
                ? "the server said that it had stored them; a proxy may have lost the body on its way"
                : found < sent
                        ? "the server has stored a part, or takes different values for the same"
                        : "something else was added to it meanwhile";
        return "%s triples were sent and %s are there: %s".formatted(sent, found, why);
    }

    private List<GraphState> read(List<GraphState> graphs) throws IOException {
        List<GraphState> same = new ArrayList<>();
        List<GraphState> next = new ArrayList<>();
        long quads = 0;
        for (GraphState graph : graphs) {
            if (!next.isEmpty() && (quads + graph.triples() > MOST_QUADS || next.size() == MOST_GRAPHS)) {
                same.addAll(compared(next));
                next.clear();
                quads = 0;
            }
            next.add(graph);
            quads += graph.triples();
        }
        same.addAll(next.isEmpty() ? List.of() : compared(next));
        return same;
    }

    private List<GraphState> compared(Collection<GraphState> graphs) throws IOException {
        Map<String, List<Triple>> found = new HashMap<>();
        remote.read(
                graphs.stream().map(GraphState::iri).toList(),
                quad -> found.computeIfAbsent(quad.getGraph().getURI(), graph -> new ArrayList<>())
                        .add(quad.asTriple()));
        List<GraphState> same = new ArrayList<>();
        for (GraphState graph : graphs) {
            List<Triple> triples = found.getOrDefault(graph.iri(), List.of());
            if (GraphDigest.of(triples.iterator()).equals(graph.digest()) || isKnown(graph, triples)) {
                same.add(graph);
            }
        }
        return same;
    }

    private boolean isKnown(GraphState graph, List<Triple> found) {
        Difference difference = Difference.of(local.triples(graph.iri()), found, server);
        if (difference.isNone()) {
            rewritten++;
        } else {
            problems.add(new Problem(graph.iri(), difference.toString()));
        }
        return difference.isNone();
    }
}
