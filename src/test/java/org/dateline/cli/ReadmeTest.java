package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of README's {@code console} blocks in one folder, in their order, and holds what they print against
 * what stands below them. A line {@code …} stands for any lines. What Maven does is left to the build itself.
 */
class ReadmeTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String TOOL = "target/dateline ";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    /** A command with the lines that stand below it. */
    private record Shown(String command, List<String> lines) {}

    @BeforeEach
    void showTheSources() throws IOException {
        Files.createSymbolicLink(folder.resolve("src"), PROJECT.resolve("src"));
    }

    @AfterEach
    void hideTheSources() throws IOException {
        Files.delete(folder.resolve("src"));
    }

    @Test
    void everyCommandPrintsWhatReadmeShows() throws IOException {
        List<Shown> shown = shown();
        assertThat(shown).as("commands in README").hasSizeGreaterThan(4);
        for (Shown each : shown) {
            String printed = run(each.command());
            if (each.command().contains(TOOL)) {
                assertThat(each.lines())
                        .as("what README shows of " + each.command())
                        .isNotEmpty();
                assertThat(printed).as(each.command()).matches(pattern(each.lines()));
            }
        }
    }

    @Test
    void theFirstTwoCommandsAreTheMainJobAndTheTests() throws IOException {
        List<Shown> shown = shown();
        assertThat(shown.get(0).command()).contains("build src/main/facts").endsWith("query timeline");
        assertThat(shown.get(1).command()).startsWith("mvn").endsWith("verify");
    }

    private static List<Shown> shown() throws IOException {
        List<Shown> shown = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PROJECT.resolve("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                shown.add(new Shown(line.substring(2), new ArrayList<>()));
            } else if (inside) {
                shown.getLast().lines().add(line);
            }
        }
        return shown;
    }

    /** Standard output and standard error as a terminal shows them: in one. */
    private String run(String command) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        for (String part : command.split(" && ")) {
            if (part.startsWith(TOOL)) {
                Console console = new Console(new ByteArrayInputStream(new byte[0]), out, out, Map.of(), folder, true);
                Main.run(console, words(part.substring(TOOL.length())));
            }
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words.toArray(String[]::new);
    }

    private static String pattern(List<String> lines) {
        StringBuilder pattern = new StringBuilder("(?s)");
        for (String line : lines) {
            pattern.append(line.equals("…") ? "(?:|.*?\n)" : Pattern.quote(line) + "\n");
        }
        return pattern.toString();
    }
}
