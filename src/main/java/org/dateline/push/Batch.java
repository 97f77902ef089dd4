package org.dateline.push;

import java.util.ArrayList;
import java.util.List;

/**
 * Graphs that are sent, verified and written down together.
 *
 * @param added whether the server has none of them yet; otherwise it has them all, in some state
 */
record Batch(boolean added, List<GraphState> graphs) {

    /** Enough that a server's work for one more request counts little; a few dozen megabytes of text. */
    static final long MOST_QUADS = 100_000;

    Batch {
        graphs = List.copyOf(graphs);
    }

    /** All that a plan sends; a graph too big for any is alone. */
    static List<Batch> of(PushPlan plan, long mostQuads) {
        List<Batch> batches = new ArrayList<>();
        addAll(batches, true, plan.added(), mostQuads);
        addAll(batches, false, plan.changed(), mostQuads);
        return batches;
    }

    private static void addAll(List<Batch> batches, boolean added, List<GraphState> graphs, long mostQuads) {
        List<GraphState> next = new ArrayList<>();
        long quads = 0;
        for (GraphState graph : graphs) {
            if (!next.isEmpty() && quads + graph.triples() > mostQuads) {
                batches.add(new Batch(added, next));
                next = new ArrayList<>();
                quads = 0;
            }
            next.add(graph);
            quads += graph.triples();
        }
        if (!next.isEmpty()) {
            batches.add(new Batch(added, next));
        }
    }

    long quads() {
        return graphs.stream().mapToLong(GraphState::triples).sum();
    }

    /** The same graphs in two batches, or each in one of its own. */
    List<Batch> halves() {
        int middle = graphs.size() / 2;
        return List.of(
                new Batch(added, graphs.subList(0, middle)), new Batch(added, graphs.subList(middle, graphs.size())));
    }

    List<Batch> singles() {
        return graphs.stream().map(graph -> new Batch(added, List.of(graph))).toList();
    }
}
