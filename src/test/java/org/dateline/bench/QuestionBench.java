package org.dateline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.BuildReport;
import org.dateline.BuildRequest;
import org.dateline.GraphBuilder;
import org.dateline.answer.Answer;
import org.dateline.explanation.Explainer;
import org.dateline.explanation.Explanation;
import org.dateline.mapping.Iris;
import org.dateline.query.PreparedQuery;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryRunner;
import org.dateline.store.OpenMode;
import org.dateline.store.Patience;
import org.dateline.store.TripleStore;

/**
 * Builds a store of invented articles and times each question in it, warm and in process, against SPARQL by hand for the
 * same rows in the same run. Times are CPU milliseconds of the thread, medians, since those bear a busy machine.
 */
final class QuestionBench {

    /** What a question that is given an actor, a place, an event or an article may take. */
    private static final double QUICK_MILLIS = 20;

    private static final double TIMES_LEAN = 5;
    private static final double TIMES_SCAN = 2;
    private static final int RUNS = 15;
    /** Java compiles a question's code while it runs for about this long, the longer the more it has to do. */
    private static final double WARM_UP_MILLIS = 4_000;

    private static final double LONG_WARM_UP_MILLIS = 15_000;
    private static final double LONG_MILLIS = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TripleStore store;
    private final QueryRunner runner = new QueryRunner(Iris.DEFAULT_BASE, Duration.ofMinutes(10));
    private final PrintStream out;

    private QuestionBench(TripleStore store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    /** Folder for the facts and the store, which are kept for another run, and how many articles. */
    public static void main(String[] args) throws IOException, QueryRefusedException {
        Path folder = Path.of(args[0]);
        int articles = Integer.parseInt(args[1]);
        Path facts = folder.resolve("facts-" + articles);
        Path built = folder.resolve("store-" + articles);
        PrintStream out = System.out;
        if (!Files.exists(built.resolve("index.jsonl"))) {
            new InventedPress(articles, 1).write(facts);
            build(facts, built, out);
        }
        try (TripleStore store = TripleStore.open(built, OpenMode.EXISTING, Patience.none())) {
            new QuestionBench(store, out).run();
        }
    }

    private static void build(Path facts, Path store, PrintStream out) throws IOException {
        long start = System.nanoTime();
        BuildRequest request =
                new BuildRequest(List.of("."), facts, List.of(), Optional.empty(), Optional.empty(), false);
        BuildReport report = new GraphBuilder(store, Patience.none()).build(request);
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                "built %d articles, %d quads in %.0f s: %.0f quads/s%n",
                report.built().size(), report.quads(), seconds, report.quads() / seconds);
    }

    private void run() throws IOException, QueryRefusedException {
        out.printf("%-52s %9s %9s %10s %10s %7s%n", "question", "rows", "by hand", "ms", "by hand ms", "ratio");
        for (BenchCase each : BenchCase.all()) {
            PreparedQuery ours =
                    runner.prepare(QueryCatalog.bundled().find(each.question()).orElseThrow(), each.arguments());
            PreparedQuery lean = new PreparedQuery(
                    runner.prepare(each.lean(), each.question()).syntax(), false);
            report(each, ours, lean);
        }
        for (String words : List.of("actor-500", "event-255-0", "event-255-0 agent actor-500")) {
            why(List.of(words.split(" ")));
        }
    }

    private void why(List<String> words) {
        double[] millis = millis(List.of(() -> store.read(view -> explained(view, words))));
        out.printf("why %-48s %19s %10.1f%n", String.join(" ", words), "", millis[0]);
    }

    private static Explanation explained(DatasetGraph view, List<String> words) {
        try {
            return new Explainer(view, Iris.DEFAULT_BASE, Optional.empty()).explain(words);
        } catch (QueryRefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(BenchCase each, PreparedQuery ours, PreparedQuery lean) {
        Timing[] timings = timed(ours, lean);
        double ratio = timings[0].millis() / timings[1].millis();
        boolean within =
                each.isScan() ? ratio <= TIMES_SCAN : timings[0].millis() <= QUICK_MILLIS || ratio <= TIMES_LEAN;
        out.printf(
                "%-52s %9d %9d %10.1f %10.1f %7.1f%s%n",
                each.title(),
                timings[0].rows(),
                timings[1].rows(),
                timings[0].millis(),
                timings[1].millis(),
                ratio,
                within ? "" : "  over the bar");
    }

    private record Timing(double millis, long rows) {}

    private Timing[] timed(PreparedQuery ours, PreparedQuery lean) {
        long[] rows = new long[2];
        double[] millis = millis(List.of(() -> rows[0] = rows(ours), () -> rows[1] = rows(lean)));
        return new Timing[] {new Timing(millis[0], rows[0]), new Timing(millis[1], rows[1])};
    }

    /** Of each the median, all in turns, to warm up at first; where the first takes long, one run after that tells enough. */
    private static double[] millis(List<Runnable> works) {
        double[][] millis = new double[works.size()][RUNS];
        double spent = 0;
        for (int run = 0; run < RUNS || spent < WARM_UP_MILLIS; run++) {
            for (int i = 0; i < works.size(); i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                works.get(i).run();
                millis[i][run % RUNS] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            }
            double before = spent;
            spent += millis[0][run % RUNS];
            if (before > LONG_WARM_UP_MILLIS && millis[0][run % RUNS] > LONG_MILLIS) {
                int last = run % RUNS;
                return Arrays.stream(millis).mapToDouble(each -> each[last]).toArray();
            }
        }
        return Arrays.stream(millis).mapToDouble(QuestionBench::median).toArray();
    }

    private long rows(PreparedQuery query) {
        return store.read(
                view -> ((Answer.Rows) runner.run(query, view)).rows().stream().count());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
