package org.dateline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindingWriterTest {

    @TempDir
    private Path folder;

    private List<String> written(String source, Place place, String... hints) throws IOException {
        Files.writeString(folder.resolve("f.yaml"), source);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FindingWriter(new PrintStream(out, true, StandardCharsets.UTF_8), folder)
                .write(new Diagnostic(place, Severity.ERROR, Problem.BAD_VALUE, "wrong", List.of(hints)));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Place at(int line, int column, int length) {
        return new Place("f.yaml", line, column, length);
    }

    @Test
    void underlinesThePlace() throws IOException {
        assertThat(written("a: b\nfoo: bar\n", at(2, 6, 3), "hint: baz"))
                .containsExactly(
                        "f.yaml:2:6: error: bad-value: wrong", "    2 | foo: bar", "      |      ^^^", "  hint: baz");
    }

    @Test
    void putsTheCaretUnderWideCombiningAndTabbedText() throws IOException {
        assertThat(written("🚀 中e\u0301\t!x", at(1, 6, 1)))
                .containsExactly("f.yaml:1:6: error: bad-value: wrong", "    1 | 🚀 中e\u0301 !x", "      |       ^");
        assertThat(written("中中x", at(1, 1, 2)).getLast()).isEqualTo("      | ^^^^");
    }

    @Test
    void letsNothingSteerTheTerminal() throws IOException {
        String nasty = "\u001B[31m\u202Ered\u2066\u009B\u0000\u2028\uDB40\uDC41!";

        List<String> lines = written(nasty, at(1, 14, 1), "nearest: " + nasty);

        assertThat(String.join("", lines)).doesNotContainPattern("[\\p{Cc}\\u2028-\\u202E\\u2066\\x{E0041}]");
        assertThat(lines.get(1)).isEqualTo("    1 | \uFFFD[31m\uFFFDred\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD!");
        assertThat(lines.get(2)).isEqualTo("      |              ^");
    }

    @Test
    void letsNoFileNameSteerTheTerminal() throws IOException {
        Files.writeString(folder.resolve("f.yaml"), "");

        assertThat(written("", new Place("\u001B[2J\n", 0, 0, 1)).getFirst()).startsWith("\uFFFD[2J\uFFFD: error");
    }

    @Test
    void keepsTheCaretInSightOnALongLine() throws IOException {
        for (String filler : List.of("x", "中", "e\u0301")) {
            List<String> lines = written(
                    filler.repeat(500) + "!" + filler.repeat(500),
                    at(1, filler.codePointCount(0, filler.length()) * 500 + 1, 1));

            assertThat(TextWidth.of(lines.get(1))).isLessThan(175);
            int caret = TextWidth.of(lines.get(2)) - 1;
            int mark = TextWidth.of(lines.get(1).substring(0, lines.get(1).indexOf('!')));
            assertThat(caret).isEqualTo(mark).isBetween(60 + 8, 62 + 8);
        }
    }

    @Test
    void alignsLinesWithManyDigits() throws IOException {
        List<String> lines = written("\n".repeat(123_455) + "ab", at(123_456, 2, 1));

        assertThat(lines).endsWith("123456 | ab", "       |  ^");
    }

    @Test
    void showsNoCaretWhereThereIsNothing() throws IOException {
        assertThat(written("ab", at(1, 3, 1))).hasSize(3);
        assertThat(written("ab", at(1, 9, 1))).hasSize(2);
        assertThat(written("ab", at(1, 0, 1))).hasSize(2);
        assertThat(written("ab", at(5, 1, 1))).hasSize(1);
        assertThat(written("ab", new Place("gone.yaml", 1, 1, 1))).hasSize(1);
        assertThat(written("ab", at(1, 1, Integer.MAX_VALUE)).getLast()).isEqualTo("      | ^^");
    }
}
