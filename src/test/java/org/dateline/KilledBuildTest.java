package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.dateline.cli.Main;
import org.dateline.store.StoreIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds in processes of their own, killed at many moments: the store is as before or as after, never between. The
 * moments are told by the files that a build makes; what a kill really met is read off what it left.
 */
final class KilledBuildTest {

    private static final int ARTICLES = 8;
    /** Two of them are watched to their end, ten are killed; more follow while a window was not met. */
    private static final int BUILDS = 12;

    private static final int MOST_BUILDS = 60;
    private static final long LOOK_EVERY_NANOS = 300_000;

    @TempDir
    private Path root;

    private Desk desk;
    /** As long as this it is whole, and the change committed. */
    private long longestJournal;

    /** What a killed build had come to. */
    private enum Reached {
        NOTHING_YET,
        WRITING,
        COMMITTED,
        INDEXED
    }

    /** What the store is after a whole build of some facts, or before the first. */
    private record State(SortedSet<String> quads, String index) {}

    @BeforeEach
    void openADesk() throws IOException {
        desk = Desk.in(root);
    }

    @Test
    void leavesTheStoreAsBeforeOrAsAfter() throws Exception {
        List<State> clean = List.of(cleanStateOf("first"), cleanStateOf("second"));
        State before = new State(new TreeSet<>(), "");
        List<Reached> reached = new ArrayList<>();
        for (int kill = 0; kill < BUILDS || (!metBothWindows(reached) && kill < MOST_BUILDS); kill++) {
            State after = clean.get(kill % 2);
            writeFacts(kill % 2 == 0 ? "first" : "second");
            killBuild(moments().get(kill % moments().size()));
            reached.add(reached(before, after));

            desk.build(".");

            assertThat(state(desk)).as("after kill %s, %s", kill, reached).isEqualTo(after);
            before = after;
        }
        assertThat(reached).contains(Reached.WRITING, Reached.COMMITTED);
    }

    private static boolean metBothWindows(List<Reached> reached) {
        return reached.containsAll(List.of(Reached.WRITING, Reached.COMMITTED));
    }

    /** What a build shows of its progress; the third is never seen, so that this build comes to its end. */
    private List<Predicate<Path>> moments() {
        return List.of(
                store -> Files.exists(store.resolve("tdb2/Data-0001/GSPO.idn")),
                KilledBuildTest::hasWaitingIndex,
                store -> journal(store) < 0,
                store -> journal(store) > 0,
                store -> journal(store) == longestJournal && longestJournal > 0);
    }

    private static boolean hasWaitingIndex(Path store) {
        return Files.exists(store.resolve(".dateline-index.jsonl"));
    }

    /** The length of the journal, which a transaction has from the beginning of its commit to the end. */
    private long journal(Path store) {
        long length = size(store.resolve("tdb2/Data-0001/journal.jrnl"));
        longestJournal = Math.max(longestJournal, length);
        return length;
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void killBuild(Predicate<Path> moment) throws IOException, InterruptedException {
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "build",
                        ".",
                        "-s",
                        desk.store().toString())
                .directory(desk.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!moment.test(desk.store()) && build.isAlive()) {
            if (!hasWaitingIndex(desk.store())) {
                LockSupport.parkNanos(LOOK_EVERY_NANOS); // the rest is short, and watched without a pause
            }
        }
        if (build.isAlive()) {
            build.destroyForcibly().waitFor();
        } else {
            assertThat(build.exitValue())
                    .as("a build that was over before it could be killed")
                    .isZero();
        }
    }

    private Reached reached(State before, State after) throws IOException {
        boolean waiting = hasWaitingIndex(desk.store());
        SortedSet<String> quads = desk.quads();
        assertThat(quads.equals(before.quads()) || quads.equals(after.quads()))
                .as("before or after")
                .isTrue();
        if (quads.equals(before.quads())) {
            return waiting ? Reached.WRITING : Reached.NOTHING_YET;
        }
        return waiting ? Reached.COMMITTED : Reached.INDEXED;
    }

    private State cleanStateOf(String edition) throws IOException {
        writeFacts(edition);
        Desk clean = new Desk(desk.folder(), root.resolve(edition));
        assertThat(clean.printed(clean.build("."))).doesNotContain("error:");
        return state(clean);
    }

    private static State state(Desk desk) throws IOException {
        return new State(desk.quads(), StoreIndex.read(desk.store()).toString());
    }

    private void writeFacts(String edition) throws IOException {
        for (int article = 0; article < ARTICLES; article++) {
            StringBuilder facts =
                    new StringBuilder("article: {id: day-%s, headline: Sirens}\nfacts:\n".formatted(article));
            for (int fact = 0; fact < ARTICLES; fact++) {
                facts.append("- {label: Siren %s of the %s edition of day %s, quote: they went off}\n"
                        .formatted(fact, edition, article));
            }
            desk.write("day-%s.yaml".formatted(article), facts.toString());
        }
    }
}
