package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loading Jena takes most of a second: what only shows help, or the catalogue, does without. */
class HelpWithoutJenaTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "query --help", "query timeline --help", "query", "push --help"})
    void loadsNoClassOfJena(String call) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Ddateline.terminal=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(call.split(" ")));
        Process child = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).isZero();
        assertThat(out).contains("org.dateline.cli.Main ");
        assertThat(out.lines().filter(line -> line.contains("org.apache.jena") || line.contains("org.apache.hc")))
                .isEmpty();
    }
}
