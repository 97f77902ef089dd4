package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher calls Java with, run after run: a script in place of Java writes its arguments down. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LauncherTest {

    /** As Java does with these options, and Main after a good run; making an archive waits until it may. */
    private static final String JAVA = """
            #!/bin/sh
            printf '%s\\n' "$*" >> "$DESK/calls"
            for option; do
                case $option in
                    -XX:DumpLoadedClassList=*) echo classes > "${option#*=}" ;;
                    -Ddateline.training=*) [ -e "$DESK/bad" ] || : > "${option#*=}" ;;
                    -XX:SharedClassListFile=*) while [ -e "$DESK/wait" ]; do sleep 0.1; done ;;
                    -XX:SharedArchiveFile=*) case $* in *-Xshare:dump*) echo archive > "${option#*=}" ;; esac ;;
                esac
            done
            echo answer
            """;

    @TempDir
    private Path desk;

    @BeforeEach
    void setUp() throws IOException {
        Path bin = Files.createDirectories(desk.resolve("jdk/bin"));
        executable(bin.resolve("java"), JAVA);
        Files.writeString(desk.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        executable(desk.resolve("dateline"), Files.readString(Path.of("src/main/launcher/dateline")));
    }

    @Test
    void theFirstRunListsClassesTheSecondHasAnArchiveMadeAndTheThirdUsesIt() throws IOException, InterruptedException {
        assertThat(called("query", "timeline")).contains("-XX:DumpLoadedClassList=");
        assertThat(called("query", "timeline")).doesNotContain("ClassList").doesNotContain("SharedArchiveFile");
        awaitArchive();

        assertThat(called("query", "timeline"))
                .contains("-XX:SharedArchiveFile=")
                .contains("-query.jsa");
        assertThat(callsWith("-Xshare:dump")).isEqualTo(1);
        try (Stream<Path> kept = Files.list(cache())) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void aRunThatFailedTeachesNothing() throws IOException, InterruptedException {
        Files.createFile(desk.resolve("bad"));
        called("query", "timeline");

        assertThat(called("query", "timeline")).contains("-XX:DumpLoadedClassList=");
        assertThat(callsWith("-Xshare:dump")).isZero();
    }

    /** Ended here by the end of what was printed: a process in the background must not keep the pipe open. */
    @Test
    void nobodyWaitsForTheArchiveAndOnlyOneIsMade() throws IOException, InterruptedException {
        Files.createFile(desk.resolve("wait"));
        called("query", "timeline");

        assertThat(called("query", "timeline")).doesNotContain("ClassList");
        assertThat(called("query", "timeline")).doesNotContain("ClassList").doesNotContain("SharedArchiveFile");

        Files.delete(desk.resolve("wait"));
        awaitArchive();
        assertThat(callsWith("-Xshare:dump")).isEqualTo(1);
    }

    @Test
    void eachKindOfRunAndEachSetOfOptionsHasItsOwnArchive() throws IOException, InterruptedException {
        called("query", "timeline");
        assertThat(called("check", "a.yaml")).contains("-XX:DumpLoadedClassList=");
        assertThat(called(Map.of("DATELINE_JAVA_OPTS", "-Xmx1g"), "query", "timeline"))
                .contains("-XX:DumpLoadedClassList=")
                .contains("-Xmx1g");
    }

    @Test
    void aReplacedFileDoesNotUseTheArchiveOfTheOldOne() throws IOException, InterruptedException {
        called("query", "timeline");
        called("query", "timeline");
        awaitArchive();
        Files.setLastModifiedTime(
                desk.resolve("dateline"), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(called("query", "timeline")).contains("-XX:DumpLoadedClassList=");
    }

    @Test
    void anArchiveIsMadeAnewWhenItsMakerWasKilled() throws IOException, InterruptedException {
        Files.createFile(desk.resolve("wait"));
        called("query", "timeline");
        called("query", "timeline");
        ProcessHandle.of(maker()).orElseThrow().destroyForcibly();
        while (ProcessHandle.of(maker()).isPresent()) {
            Thread.sleep(20);
        }
        Files.delete(desk.resolve("wait"));

        assertThat(called("query", "timeline")).contains("-XX:DumpLoadedClassList=");
        called("query", "timeline");
        awaitArchive();
        assertThat(called("query", "timeline")).contains("-XX:SharedArchiveFile=");
    }

    private long maker() throws IOException {
        try (Stream<Path> files = Files.walk(cache())) {
            Path maker =
                    files.filter(file -> file.endsWith("maker")).findFirst().orElseThrow();
            return Long.parseLong(Files.readString(maker).strip());
        }
    }

    @Test
    void aListThatWasCutOffMakesNoArchive() throws IOException, InterruptedException {
        called("query", "timeline");
        try (Stream<Path> files = Files.list(cache())) {
            Path list = files.filter(file -> !file.toString().endsWith(".good"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(list, "java/lang/Ob");
        }
        called("query", "timeline");

        assertThat(called("query", "timeline")).doesNotContain("ClassList").doesNotContain("SharedArchiveFile");
        assertThat(callsWith("-Xshare:dump")).isZero();
    }

    @Test
    void whoGivesJavaAnArchiveGetsThatOne() throws IOException, InterruptedException {
        assertThat(called(Map.of("DATELINE_JAVA_OPTS", "-XX:AOTCache=own.aot"), "query", "timeline"))
                .contains("own.aot")
                .doesNotContain("ClassList");
    }

    @Test
    void isCalledByALinkWithoutAPath() throws IOException, InterruptedException {
        Files.createSymbolicLink(desk.resolve("link"), Path.of("dateline"));

        Process process = start(Map.of(), List.of("sh", "link", "help"));

        assertThat(printed(process.inputReader())).containsExactly("answer");
        assertThat(printed(process.errorReader())).isEmpty();
    }

    @Test
    void anOldJavaIsRefused() throws IOException, InterruptedException {
        Files.writeString(desk.resolve("jdk/release"), "JAVA_VERSION=\"17.0.9\"\n");

        Process process = start(Map.of(), "query");

        assertThat(printed(process.errorReader())).singleElement().asString().contains("Java 21 or newer is needed");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    /** The options of Java in the run that is called now, before the tool's own arguments. */
    private String called(String... arguments) throws IOException, InterruptedException {
        return called(Map.of(), arguments);
    }

    private String called(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(environment, arguments);
        assertThat(printed(process.inputReader())).containsExactly("answer");
        assertThat(printed(process.errorReader())).isEmpty();
        assertThat(process.waitFor()).isZero();
        return calls().filter(call -> !call.contains("-Xshare:dump"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** All lines to the end of the pipe. */
    private static List<String> printed(BufferedReader reader) {
        return reader.lines().toList();
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        return start(
                environment,
                Stream.concat(Stream.of(desk.resolve("dateline").toString()), Stream.of(arguments))
                        .toList());
    }

    private Process start(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(desk.toFile());
        builder.environment()
                .putAll(Map.of(
                        "DESK", desk.toString(),
                        "DATELINE_JAVA", desk.resolve("jdk").toString(),
                        "XDG_CACHE_HOME", desk.resolve("cache").toString()));
        builder.environment().remove("DATELINE_JAVA_OPTS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private long callsWith(String option) throws IOException {
        return calls().filter(call -> call.contains(option)).count();
    }

    private Stream<String> calls() throws IOException {
        return Files.readAllLines(desk.resolve("calls")).stream();
    }

    private Path cache() {
        return desk.resolve("cache/dateline");
    }

    /** The test's time limit ends the waiting. */
    private void awaitArchive() throws IOException, InterruptedException {
        while (!isMade()) {
            Thread.sleep(20);
        }
    }

    private boolean isMade() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return names.stream().anyMatch(name -> name.endsWith(".jsa"))
                    && names.stream().noneMatch(name -> name.endsWith(".making"));
        } catch (UncheckedIOException changing) {
            return false;
        }
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
