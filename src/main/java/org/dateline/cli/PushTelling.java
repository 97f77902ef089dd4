package org.dateline.cli;

import java.util.List;
import org.dateline.GraphPusher;
import org.dateline.push.GraphState;
import org.dateline.push.PushPlan;
import org.dateline.push.PushReport;
import org.dateline.push.Verification;

/** Tells of a push: what is planned, how it goes on, what came of it. */
final class PushTelling implements GraphPusher.Listener {

    /** More names than this help nobody. */
    private static final int MOST_NAMES = 5;

    private final Console console;
    private final boolean dryRun;
    private final boolean prune;
    private final Progress progress;
    private Verification verification = Verification.COUNT;

    /** @param dryRun whether the plan is all that is wanted */
    PushTelling(Console console, boolean dryRun, boolean prune) {
        this.console = console;
        this.dryRun = dryRun;
        this.prune = prune;
        this.progress = new Progress(console);
    }

    @Override
    public boolean planned(PushPlan plan, Verification by) {
        verification = by;
        if (dryRun) {
            list("add", plan.added());
            list("change", plan.changed());
            list(prune ? "remove" : "gone", plan.gone());
            console.out().flush();
            console.err().printf("%s. Nothing was changed.%n", summary(plan));
            return false;
        }
        progress.begins("pushing", "quads", plan.quads());
        return true;
    }

    @Override
    public void note(String words) {
        progress.println("dateline: " + words);
    }

    @Override
    public void done(long quads) {
        progress.done(quads);
    }

    /** Ends the progress, if any is shown. */
    void end() {
        progress.close();
    }

    /** Says what came of it and gives the code to end with. */
    ExitCode outcome(PushReport report) {
        end();
        if (dryRun) {
            return ExitCode.DONE;
        }
        report.problems()
                .forEach(problem -> console.err().printf("dateline: %s: %s%n", problem.graph(), problem.words()));
        console.err().printf("%s.%n", done(report));
        if (!prune && !report.plan().gone().isEmpty()) {
            console.err().println(gone(report.plan().gone()));
        }
        if (report.problems().isEmpty()) {
            return ExitCode.DONE;
        }
        console.err()
                .printf(
                        "%s; all others are. The next push tries again.%n",
                        report.problems().size() == 1
                                ? "1 graph is not there as it is here"
                                : report.problems().size() + " graphs are not there as they are here");
        return ExitCode.WORLD;
    }

    private void list(String word, List<GraphState> graphs) {
        graphs.forEach(graph -> console.out().printf("%-6s %s %s%n", word, graph.iri(), graph.triples()));
    }

    private String summary(PushPlan plan) {
        return "%s to add, %s to change, %s unchanged, %s %s: %s to send"
                .formatted(
                        Findings.plural(plan.added().size(), "graph"),
                        plan.changed().size(),
                        plan.unchanged().size(),
                        plan.gone().size(),
                        prune ? "to remove" : "gone",
                        Findings.plural(plan.quads(), "quad"));
    }

    private String done(PushReport report) {
        StringBuilder words = new StringBuilder();
        PushPlan plan = report.plan();
        int sent = plan.added().size() + plan.changed().size();
        if (sent == 0) {
            words.append("Nothing to send");
        } else {
            words.append("Pushed %s (%s new, %s changed), %s; %s verified by %s"
                    .formatted(
                            Findings.plural(sent, "graph"),
                            plan.added().size(),
                            plan.changed().size(),
                            Findings.plural(plan.quads(), "quad"),
                            report.verified() == sent ? "all" : report.verified() + " of them",
                            verification == Verification.DIGEST ? "reading them back" : "their number of triples"));
        }
        if (!plan.unchanged().isEmpty()) {
            words.append(", %s unchanged".formatted(plan.unchanged().size()));
        }
        if (report.removed() > 0) {
            words.append(", %s removed".formatted(report.removed()));
        }
        return words.toString();
    }

    private static String gone(List<GraphState> gone) {
        List<String> names =
                gone.stream().limit(MOST_NAMES).map(GraphState::iri).toList();
        return "%s there that the store no longer has; --prune removes %s: %s%s"
                .formatted(
                        gone.size() == 1 ? "1 graph is" : gone.size() + " graphs are",
                        gone.size() == 1 ? "it" : "them",
                        String.join(", ", names),
                        gone.size() > names.size() ? ", …" : "");
    }
}
