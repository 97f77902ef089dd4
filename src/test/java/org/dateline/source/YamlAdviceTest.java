package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dateline.diagnostic.Diagnostic;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.fact.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A curator must understand what is wrong with the YAML without knowing the parser's words. */
final class YamlAdviceTest {

    private static Diagnostic advice(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Written> read = new FactsText("f", diagnostics)
                .read(text.getBytes(StandardCharsets.UTF_8))
                .flatMap(t -> new YamlTree("f", t, diagnostics).read());
        assertThat(read).isEmpty();
        assertThat(diagnostics.sorted()).isNotEmpty();
        return diagnostics.sorted().getLast();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "quote: he said: go| f:2:17| inside a value",
                "quote: \"x\" … y| f:2:14| text goes on behind a closing quotation mark",
                "quote: 'x' and y| f:2:14| text goes on behind a closing quotation mark",
                "quote: 'don't go'| f:2:15| text goes on behind a closing quotation mark",
                "quote: [x] y| f:2:14| text goes on behind a closing quotation mark or bracket",
                "quote: >1000 people| f:2:12| cannot begin with > or |",
                "count: {killed: >1000}| f:2:19| cannot begin with > or |",
                "quote: @who| f:2:10| cannot begin with one of",
                "quote: %who| f:2:10| cannot begin with one of",
                "quote: - who| f:2:10| cannot begin with one of",
                "quote: ? who| f:2:10| cannot begin with one of",
                "quote: & who| f:2:11| cannot begin with one of",
                "quote: *| f:2:11| cannot begin with one of",
                "quote: \"a \\said\"| f:2:14| backslash",
                "quote: \"who said| f:2:10| never closed",
                "quote: 'who said| f:2:10| never closed",
                "quote: 'who\\n- label: y\\n  quote: 'abc def'| f:2:10| closed only in line 4",
                "agent: [a, b| f:2:10| this [ is not closed",
                "agent: {a: b\\n- {c: d}| f:2:10| this { is not closed before line 3",
                "agent: [x]]| f:2:13| nothing opened",
                "agent: {a: b}}| f:2:16| nothing opened",
                "agent: {a: \"x\" b: y}| f:2:18| a comma is missing",
                "agent: {a: x b: y}| f:2:17| a comma is missing",
                "agent: [, a]| f:2:11| a value is missing",
                "label: x\\n    quote: y| f:3:5| indented unlike",
                "label: x\\n quote: y| f:3:2| indented unlike",
                "quote abc\\n    agent: y| f:3:5| indented unlike",
                "label: x\\n  quote abc\\n  agent: y| f:3:3| expected a key, a colon and a value",
                "label: x\\n\\tquote: y| f:3:1| a tab",
                "label:\\tx| f:2:9| a tab",
            })
    void saysWhereAndWhat(String record, String place, String words) {
        Diagnostic advice = advice("facts:\n- " + record.replace("\\n", "\n").replace("\\t", "\t") + "\n");

        assertThat(advice.message()).contains(words.strip());
        assertThat(advice.message()).doesNotContain("<", "token", "mapping", "scalar", "block");
        assertThat(advice.place()).hasToString(place.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b\u0007c", "a: b\u001B[31m", "a: b\u0000", "a: b\u009B"})
    void tellsWhereAControlCharacterStands(String text) {
        Diagnostic advice = advice("x: y\n" + text);

        assertThat(advice.place()).hasToString("f:2:5");
    }

    private static Diagnostic refusal(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(new FactsText("f", diagnostics).read(bytes)).isEmpty();
        assertThat(diagnostics.sorted()).hasSize(1);
        return diagnostics.sorted().getFirst();
    }

    @Test
    void tellsWhereALatinByteStands() {
        Diagnostic refusal = refusal("a: x\nb: caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal.place()).hasToString("f:2:7");
        assertThat(refusal.message()).contains("0xE9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void guessesThatAFileIsUtf16(String encoding) {
        assertThat(refusal("a: x\nb: y".getBytes(Charset.forName(encoding))).message())
                .contains("UTF-16");
    }

    @Test
    void doesNotCountTheByteOrderMarkAsAColumn() {
        byte[] text = "\uFEFFab?".getBytes(StandardCharsets.UTF_8);
        text[text.length - 1] = (byte) 0xFF;

        assertThat(refusal(text).place()).hasToString("f:1:3");
    }
}
