package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a question costs from the shell, start of Java and all: the CPU time of {@code target/dateline} beside that of
 * Jena's own {@code tdb2.tdbquery} with the same SPARQL on the same store, one after the other, the median of seven.
 */
@DisabledOnOs(OS.WINDOWS)
final class StartUpBench {

    private static final double BAR = 0.4;
    private static final int RUNS = 7;
    private static final int WARM_UPS = 2;

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir
    private static Path folder;

    /** A question with what each of the two is called with. */
    private record Race(String name, List<String> dateline, List<String> tdbquery) {}

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        cpu(dateline("build", "src/main/facts"));
    }

    /** Without its optimiser: with it, Jena 6.0.0 ends with an internal error on this question (GH-3751). */
    @Test
    void theTimelineTakesAtMostTwoFifthsOfTdbquery() throws IOException, InterruptedException {
        Race timeline = new Race(
                "timeline", dateline("query", "timeline"), tdbquery("--optimize=off", "--query=queries/timeline.rq"));

        assertThat(ratio(timeline)).isLessThanOrEqualTo(BAR);
    }

    /** For comparison only: a question that Jena answers with its optimiser, and the least that a query can cost. */
    @Test
    void printsOthers() throws IOException, InterruptedException {
        ratio(new Race(
                "who-blames-whom",
                dateline("query", "who-blames-whom"),
                tdbquery("--query=queries/who-blames-whom.rq")));
        ratio(new Race("ASK {}", dateline("query", "ASK {}"), tdbquery("ASK {}")));
    }

    private static double ratio(Race race) throws IOException, InterruptedException {
        awaitArchive(race);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int run = -WARM_UPS; run < RUNS; run++) {
            double our = cpu(race.dateline);
            double their = cpu(race.tdbquery);
            if (run >= 0) {
                ours.add(our);
                theirs.add(their);
            }
        }
        double ratio = median(ours) / median(theirs);
        System.out.printf(
                Locale.ROOT,
                "%-16s dateline %.2f s, tdb2.tdbquery %.2f s of CPU: %.2f%n",
                race.name,
                median(ours),
                median(theirs),
                ratio);
        return ratio;
    }

    /** Dateline's first run lists the classes it loads, its second has an archive made of them in the background. */
    private static void awaitArchive(Race race) throws IOException, InterruptedException {
        Path cache = folder.resolve("dateline");
        Instant deadline = Instant.now().plusSeconds(60);
        do {
            cpu(race.dateline);
        } while (!isThere("*-query.jsa", cache) && Instant.now().isBefore(deadline));
    }

    private static boolean isThere(String glob, Path folder) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            return found.iterator().hasNext();
        }
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static List<String> dateline(String... arguments) {
        List<String> command = new ArrayList<>(List.of("target/dateline"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--store", folder.resolve("store").toString()));
        return command;
    }

    private static List<String> tdbquery(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java() + "/bin/java", "-cp", "target/bench/jena/*"));
        command.addAll(List.of("tdb2.tdbquery", "--loc=" + folder.resolve("store/tdb2")));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String java() {
        return System.getProperty("java.home");
    }

    /** User and system seconds of a command and all that it starts, as bash tells them. */
    private static double cpu(List<String> command) throws IOException, InterruptedException {
        List<String> timed =
                new ArrayList<>(List.of("bash", "-c", "\"$@\" >\"$0\" 2>&1 || exit 1; times", folder + "/printed"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).directory(PROJECT.toFile());
        builder.environment()
                .putAll(Map.of("DATELINE_JAVA", java(), "XDG_CACHE_HOME", folder.toString(), "LC_ALL", "C"));
        Process process = builder.start();
        List<String> times = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("%s failed: %s".formatted(command, folder.resolve("printed")));
        }
        // the second line is that of the children: 0m1.234s 0m0.056s
        double seconds = 0;
        for (String time : times.getLast().split(" ")) {
            String[] parts = time.replace("s", "").split("m");
            seconds += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
        }
        return seconds;
    }
}
