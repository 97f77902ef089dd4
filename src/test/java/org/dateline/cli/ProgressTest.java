package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsHowFarItIsHowFastItGoesAndLeavesTheLineEmpty() {
        try (Progress progress = Progress.on(console(true), "quads", 200)) {
            progress.step(50);
            progress.println("dateline: the server is busy");
            progress.step(150);
        }

        assertThat(said())
                .contains("200/200 quads", " quads/s", "dateline: the server is busy\n")
                .endsWith("\r" + " ".repeat(79) + "\r");
    }

    @Test
    void showsNothingWhereNobodyWatchesOrThereIsNothingToDo() {
        for (Progress progress :
                new Progress[] {Progress.on(console(false), "quads", 200), Progress.on(console(true), "quads", 0)}) {
            progress.step(50);
            progress.close();
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
