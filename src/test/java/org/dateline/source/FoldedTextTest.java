package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "a\u00A0b|a b",
                "a\u2009\t\u3000b|a b",
                "“a” „b‟ «c»|\"a\" \"b\" \"c\"",
                "‘a’ ‚b‛ ‹c› it´s|'a' 'b' 'c' it's",
                "a‑b–c—d−e|a-b-c-d-e",
                "a – b- c -d|a-b-c-d",
                "a -- b ———c|a-b-c",
                "wait…|wait...",
                "sol\u00ADdier\u200B\u2060s|soldiers",
                "e\u0301te\u0301|été",
                "e\u200D\u0301|é",
                "\u1112\u1161\u11AB|한",
                "\u212Bngstrom|Ångstrom",
                "\u0958|\u0915\u093C",
                "❤\uFE0F|❤",
                "Straße MILTIAS|Straße MILTIAS"
            })
    void levelsWhatAKeyboardCannotTypeAndAReaderCannotSee(String source, String folded) {
        assertThat(FoldedText.of(source).text()).isEqualTo(folded);
    }

    @Test
    void takesLineEndsForBlanksAndDropsOuterOnes() {
        assertThat(FoldedText.of(" \u00A0a\r\n\u2028b \n").text()).isEqualTo("a b");
    }

    @Test
    void keepsTheWayBackToTheSource() {
        FoldedText folded = FoldedText.of("x\u00AD\u00A0 e\u0301 🚀…!");

        assertThat(folded.text()).isEqualTo("x é 🚀...!");
        assertThat(source(folded, "x")).isEqualTo("0-1");
        assertThat(source(folded, " ")).isEqualTo("2-4");
        assertThat(source(folded, "é")).isEqualTo("4-6");
        assertThat(source(folded, "🚀")).isEqualTo("7-8");
        assertThat(source(folded, "...")).isEqualTo("8-9");
        assertThat(source(folded, "!")).isEqualTo("9-10");
    }

    @Test
    void countsAVariationSelectorToItsCharacter() {
        assertThat(source(FoldedText.of("a❤\uFE0Fb"), "❤")).isEqualTo("1-3");
    }

    @Test
    void letsOneHyphenStandForARunOfThem() {
        FoldedText folded = FoldedText.of("all -- none");

        assertThat(source(folded, "-")).isEqualTo("4-6");
        assertThat(source(folded, "none")).isEqualTo("7-11");
    }

    @Test
    void separatesParagraphsByALineFeed() {
        var article = ArticleText.of("a.txt", " one\n two \n\n three - \n", Paragraphs.BLANK);

        assertThat(FoldedText.of(article).text()).isEqualTo("one two\nthree-");
    }

    @Test
    void cannotBeCutWithinACharacterOfTheSource() {
        FoldedText folded = FoldedText.of("a…b");

        assertThat(folded.isEdge(1)).isTrue();
        assertThat(folded.isEdge(2)).isFalse();
        assertThat(folded.isEdge(3)).isFalse();
        assertThat(folded.isEdge(4)).isTrue();
    }

    /** Composition must not reach over the clusters that the folder works on, for any character there is. */
    @Test
    void composesEveryCharacterAsNfcDoes() {
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.getType(c) != Character.SURROGATE && Character.isDefined(c)) {
                String composed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC);
                String parted = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
                if (!composed.equals(parted) || !composed.equals(Character.toString(c))) {
                    assertThat(FoldedText.of(parted).text())
                            .as("U+%04X", c)
                            .isEqualTo(FoldedText.of(composed).text())
                            .isEqualTo(FoldedText.of(Character.toString(c)).text());
                }
            }
        }
    }

    private static String source(FoldedText folded, String part) {
        int start = folded.text().indexOf(part);
        return folded.map().start(start) + "-" + folded.map().end(start + part.length());
    }
}
