package org.dateline.push;

import java.util.List;

/**
 * What a push would do, each list in the order of the graphs' names.
 *
 * @param added graphs that the server does not have
 * @param changed graphs that it has otherwise
 * @param unchanged graphs that it has as they are
 * @param gone graphs that an earlier push brought and that are no longer here; nobody else's graph is ever among them
 * @param described whether the server's own account of it all needs no change
 */
public record PushPlan(
        List<GraphState> added,
        List<GraphState> changed,
        List<GraphState> unchanged,
        List<GraphState> gone,
        boolean described) {

    public PushPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        gone = List.copyOf(gone);
    }

    /** How many quads are sent. */
    public long quads() {
        return quads(added) + quads(changed);
    }

    private static long quads(List<GraphState> graphs) {
        return graphs.stream().mapToLong(GraphState::triples).sum();
    }
}
