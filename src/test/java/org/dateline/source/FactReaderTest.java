package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Diagnostic;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.fact.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What FactReader makes of good files, and what it says of bad ones. */
final class FactReaderTest {

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<FactsFile> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("f.yaml"), bytes);
        return new FactReader(diagnostics).read(file, "f.yaml");
    }

    private Optional<FactsFile> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The findings as {@code place problem}, one a line. */
    private List<String> found() {
        return diagnostics.sorted().stream()
                .map(d -> d.place() + " " + d.problem().label())
                .toList();
    }

    private String messages() {
        return String.join(
                "\n", diagnostics.sorted().stream().map(Diagnostic::message).toList());
    }

    @Test
    void keepsEveryScalarAsText() throws IOException {
        FactsFile file = read("article: {id: 2020, language: no, version: 1.10, x: 0x1F, y: true}")
                .orElseThrow();

        assertThat(file.article().orElseThrow().fields())
                .extracting(f -> ((Written.Text) f.value()).text())
                .containsExactly("2020", "no", "1.10", "0x1F", "true");
        assertThat(found()).isEmpty();
    }

    @Test
    void dividesSections() throws IOException {
        String text = "use: [a.yaml, b.yaml]\nactors: {iran: {label: Iran}}\nfacts:\n- label: x\n";
        FactsFile file = read(text).orElseThrow();

        assertThat(file.use()).extracting(Written.Text::text).containsExactly("a.yaml", "b.yaml");
        assertThat(file.registers()).extracting(Written.Field::key).containsExactly("actors");
        assertThat(file.facts()).hasSize(1);
        assertThat(file.article()).isEmpty();
    }

    @Test
    void countsColumnsInCodePoints() throws IOException {
        read("facts:\n- {🚀🚀: e\u0301, b: }\n");

        assertThat(found()).containsExactly("f.yaml:2:12 empty-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesWhateverEndsThem(String end) throws IOException {
        read("\uFEFFactors:\n  a: {label: x}\n  b:\n".replace("\n", end));

        assertThat(found()).containsExactly("f.yaml:3:3 empty-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\n", "# nothing\n", "---\n...\n"})
    void saysThatAFileIsEmpty(String text) throws IOException {
        assertThat(read(text)).isEmpty();
        assertThat(diagnostics.sorted())
                .hasSize(1)
                .allMatch(d -> d.message().contains("empty") || d.message().contains("map of sections"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b\n", "hello\n", "42\n", "~\n"})
    void wantsSectionsAtTheTop(String text) throws IOException {
        assertThat(read(text)).isEmpty();
        assertThat(found()).containsExactly("f.yaml:1:1 yaml-syntax");
    }

    @Test
    void readsThreeMegabytesInOneDocument() throws IOException {
        StringBuilder text = new StringBuilder("facts:\n");
        int facts = 30_000;
        for (int i = 0; i < facts; i++) {
            text.append("- {label: Event %d of many, eventType: shelling, quote: words of the article}\n".formatted(i));
        }
        text.append("- label: ").append("x".repeat(1_000_000)).append('\n');

        assertThat(read(text.toString()).orElseThrow().facts()).hasSize(facts + 1);
        assertThat(text.length()).isGreaterThan(3_000_000);
        assertThat(found()).isEmpty();
    }

    @Test
    void readsATextOfTenMegabytesOnOneLine() throws IOException {
        String label = "x".repeat(10_000_000);

        assertThat(read("facts:\n- label: " + label).orElseThrow().facts()).hasSize(1);
    }

    @Test
    void refusesAFileLargerThanTheLimit() throws IOException {
        assertThat(read(new byte[FactReader.LARGEST + 1])).isEmpty();
        assertThat(found()).containsExactly("f.yaml yaml-limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void refusesDeepNesting(String open) throws IOException {
        assertThat(read("facts:\n  " + open.repeat(50_000))).isEmpty();
        assertThat(found()).hasSize(1).first().asString().endsWith("yaml-limit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: &a [x]\\nb: [*a, *a]| f.yaml:1:4 yaml-alias",
                "facts:\\n- *x| f.yaml:2:3 yaml-alias",
                "facts:\\n- {<<: {a: b}}| f.yaml:2:4 yaml-alias",
                "facts:\\n- *x : y| f.yaml:2:3 yaml-syntax",
                "facts:\\n- !!str x| f.yaml:2:3 yaml-syntax",
                "!!java.io.File [x]| f.yaml:1:1 yaml-syntax",
                "facts:\\n- ? [a, b]\\n  : c| f.yaml:2:5 yaml-syntax",
                "facts:\\n- {{a: b}: c}| f.yaml:2:4 yaml-syntax",
                "a: {b: c}\\n---\\nd: e| f.yaml:3:1 yaml-syntax",
                "%YAML 3.0\\n---\\na: b| f.yaml yaml-syntax",
            })
    void refusesWhatIsMoreThanTextListsAndMaps(String yaml, String finding) throws IOException {
        assertThat(read(yaml.replace("\\n", "\n"))).isEmpty();
        assertThat(found()).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: {b: c}\\na: {d: e}| f.yaml:2:1 duplicate-key",
                "facts:\\n- label:\\n  x: y| f.yaml:2:3 empty-value",
                "facts:\\n- label: ''| f.yaml:2:3 empty-value",
                "facts:\\n- label: ~| f.yaml:2:3 empty-value",
                "facts:\\n- label: null| f.yaml:2:3 empty-value",
                "facts:\\n- agent: []| f.yaml:2:3 empty-value",
                "facts:\\n- agent: {}| f.yaml:2:3 empty-value",
                "facts:\\n- agent: [a, '']| f.yaml:2:14 empty-value",
                "facts:\\n-\\n- a: b| f.yaml:2:2 empty-value",
                "facts:| f.yaml:1:1 empty-value",
                "facts: hello| f.yaml:1:8 bad-value",
                "facts:\\n  label: x| f.yaml:2:3 bad-value",
                "article: a| f.yaml:1:10 missing-article",
                "use: {a: b}| f.yaml:1:6 bad-value",
                "facts:\\n- label: `a\\eb`| f.yaml:2:10 yaml-syntax",
            })
    void goesOnAfterAMistakeInAValue(String yaml, String finding) throws IOException {
        assertThat(read(yaml.replace("\\n", "\n").replace('`', '"'))).isPresent();
        assertThat(found()).containsExactly(finding);
    }

    @Test
    void takesEmptySectionsAndEntries() throws IOException {
        read("actors: {}\nplaces: {x: {}}\nfacts: []\n");

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quote: rocket #5 hit",
                "quote:\n  - rocket #5 hit\n  - more",
                "quote:\n    text: rocket #5 hit",
                "quote:\n    translation: rocket #5 hit",
                "quote: {text: rocket\n    #5 hit\n    }",
                "quote: rocket\n    hit #5 times",
                "quote: #5 hit",
            })
    void saysThatACommentSwallowsAQuote(String quote) throws IOException {
        read("facts:\n- label: x\n  " + quote + "\n");

        assertThat(found()).anyMatch(f -> f.endsWith("comment-in-quote"));
        assertThat(messages()).contains("#5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quote: 'rocket #5 hit' # a remark",
                "quote: rocket hit\n  # a remark",
                "quote: {text: rocket hit, for: by} # a remark",
                "quote:\n    text: rocket hit\n    for: by # a remark",
                "quote: rocket#5 hit",
                "label: rocket # a remark",
            })
    void takesACommentThatSwallowsNothing(String quote) throws IOException {
        read("facts:\n- agent: x\n  " + quote + "\n");

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quote: roughly 5,000 troops| 000 troops",
                "quote: said Pompeo, who left| who left",
                "quote: said Pompeo, twice, place: y| twice",
                "quote: said Pompeo, label| label",
            })
    void saysThatACommaCutAQuote(String quote, String rest) throws IOException {
        read("facts:\n- {label: x, " + quote + "}\n");

        assertThat(found()).hasSize(1).first().asString().endsWith("comma-in-flow");
        assertThat(messages()).contains("'" + rest + "'");
    }
}
