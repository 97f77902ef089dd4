package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsEachStageHowFarItIsAndHowFastItGoesAndLeavesTheLineEmpty() {
        try (Progress progress = new Progress(console(true), Duration.ZERO)) {
            progress.begins("reading", "files", 20);
            progress.done(20);
            progress.begins("storing", "quads", 200);
            progress.done(50);
            progress.println("dateline: the store is busy");
            progress.done(150);
        }

        assertThat(said())
                .containsSubsequence(
                        "reading", "20/20 files", "dateline: the store is busy\n", "storing", "200/200 quads")
                .contains(" quads/s")
                .endsWith("\r" + " ".repeat(79) + "\r");
    }

    @Test
    void goesThroughThings() {
        List<Integer> seen = new ArrayList<>();
        try (Progress progress = new Progress(console(true), Duration.ZERO)) {
            progress.through("storing", "graphs", List.of(1, 2, 3)).forEach(seen::add);
        }

        assertThat(seen).containsExactly(1, 2, 3);
        assertThat(said()).contains("storing", "/3 graphs");
    }

    @Test
    void showsNothingWhereNobodyWatchesOrThereIsNothingToDoOrItIsDoneAtOnce() {
        for (Progress progress :
                List.of(new Progress(console(false), Duration.ZERO), new Progress(console(true), Duration.ofDays(1)))) {
            progress.begins("storing", "quads", 200);
            progress.done(50);
            progress.close();
        }
        try (Progress progress = new Progress(console(true), Duration.ZERO)) {
            progress.begins("storing", "quads", 0);
            progress.done(1);
        }

        assertThat(said()).isEmpty();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private Console console(boolean watched) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Console(
                InputStream.nullInputStream(),
                stream,
                stream,
                Map.of(),
                Path.of("").toAbsolutePath(),
                false,
                0,
                watched);
    }
}
