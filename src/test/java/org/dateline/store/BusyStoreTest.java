package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.cli.Console;
import org.dateline.cli.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands while another process holds the store. */
final class BusyStoreTest {

    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init") // each test starts it
    private Process holder;

    private void anotherProcessHoldsTheStore(String how) throws IOException {
        Files.writeString(root.resolve("a.yaml"), "article: {id: a, headline: Sirens}\n");
        holder = Child.start(how, root.resolve("store").toString());
        assertThat(holder.inputReader().readLine()).startsWith("held by ");
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        holder.getOutputStream().close();
        holder.waitFor();
    }

    private int build(ByteArrayOutputStream err, String seconds) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                root.toAbsolutePath(),
                false);
        return Main.run(console, "build", "a.yaml", "-s", "store", "--wait", seconds);
    }

    @Test
    void aBuildGivesUpWithThree() throws IOException {
        anotherProcessHoldsTheStore("hold");
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(build(err, "1")).isEqualTo(3);

        assertThat(err.toString(StandardCharsets.UTF_8).lines().toList().getLast())
                .matches("dateline: the store \\S+ is in use by process %d \\(java\\)".formatted(holder.pid()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "hold-half"})
    void aBuildSaysOnceThatItWaitsAndGoesOnWhenTheStoreIsFree(String how) throws IOException {
        TripleStore.open(root.resolve("store"), OpenMode.CREATE, Patience.none())
                .close();
        anotherProcessHoldsTheStore(how);
        ByteArrayOutputStream err = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                if (toString(StandardCharsets.UTF_8).contains("uses …")) {
                    release();
                }
            }
        };

        assertThat(build(err, "60")).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("waiting for the store, which ");
    }

    private void release() {
        try {
            holder.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
