package org.dateline.push;

import java.util.List;

/**
 * What came of a push.
 *
 * @param plan what was to be done
 * @param verified how many of the graphs that were sent are there as they should be
 * @param removed how many graphs were removed
 * @param problems one a graph that is not there as it should be, or still there
 */
public record PushReport(PushPlan plan, int verified, int removed, List<Problem> problems) {

    public PushReport {
        problems = List.copyOf(problems);
    }

    /** That of a plan that was only made. */
    public static PushReport nothingDone(PushPlan plan) {
        return new PushReport(plan, 0, 0, List.of());
    }

    /** What is wrong with a graph on the server, in words: found, expected, likely why. */
    public record Problem(String graph, String words) {}
}
