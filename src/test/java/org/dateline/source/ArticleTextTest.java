package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleTextTest {

    private static final String LONG_LINE =
            "The harbour was closed for the night. ".repeat(4).strip();

    @TempDir
    Path folder;

    @Test
    void readsUtf8AsItStands() throws IOException {
        ArticleText text = read("Łódź – “quiet”\n".getBytes(StandardCharsets.UTF_8));

        assertThat(text.text()).isEqualTo("Łódź – “quiet”\n");
        assertThat(text.name()).isEqualTo("harbour.txt");
    }

    @Test
    void takesOffTheByteOrderMarkAndEvensLineEnds() throws IOException {
        ArticleText text = read("\uFEFFone\r\ntwo\rthree\n".getBytes(StandardCharsets.UTF_8));

        assertThat(text.text()).isEqualTo("one\ntwo\nthree\n");
        assertThat(text.sha256()).isEqualTo(of("one\ntwo\nthree\n").sha256());
    }

    @Test
    void givesTheSha256OfTheUtf8Text() {
        assertThat(of("abc").sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void saysOnWhichLineTheTextIsNotUtf8() {
        byte[] bytes = "one\r\ntwo\rcaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> read(bytes))
                .withMessage("harbour.txt:3: not UTF-8: byte 0xE9; save the text as UTF-8")
                .satisfies(e -> assertThat(e.line()).isEqualTo(3));
    }

    @Test
    void refusesATextThatEndsInTheMiddleOfACharacter() {
        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> read(new byte[] {'a', (byte) 0xE2, (byte) 0x80}))
                .withMessageContaining("byte 0xE2");
    }

    @Test
    void recognisesUtf16() {
        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> read("one".getBytes(StandardCharsets.UTF_16)))
                .withMessageContaining("it begins like UTF-16");
        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> read("one".getBytes(StandardCharsets.UTF_16LE)))
                .withMessageContaining("harbour.txt:1: a NUL character");
    }

    @Test
    void refusesATextOfMoreThanTwentyMegabytes() throws IOException {
        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> read(new byte[TextFile.MOST_BYTES + 1]))
                .withMessageContaining("longer than 20 MB")
                .satisfies(e -> assertThat(e.line()).isZero());
    }

    @Test
    void letsAMissingFileBeTheCallersProblem() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ArticleText.read(folder.resolve("none.txt"), "none.txt", Paragraphs.AUTO));
    }

    @Test
    void countsOffsetsInCodePoints() {
        ArticleText text = of("🚀 up\n🚀🚀 up");

        assertThat(text.length()).isEqualTo(10);
        assertThat(text.slice(0, 1)).isEqualTo("🚀");
        assertThat(text.slice(5, 10)).isEqualTo("🚀🚀 up");
        assertThat(text.slice(6, 9)).isEqualTo("🚀 u");
    }

    @Test
    void knowsTheLineOfAnOffset() {
        ArticleText text = of("🚀a\n\nb\n");

        assertThat(List.of(0, 1, 2, 3, 4, 5, 6).stream().map(text::lineOf)).containsExactly(1, 1, 1, 2, 3, 3, 4);
    }

    @Test
    void foldsWrappedLinesIntoParagraphsSetApartByBlankLines() {
        ArticleText text = of("   one\ntwo\n\u00A0\n\nthree\n");

        assertThat(paragraphs(text)).containsExactly("   one\ntwo", "three");
    }

    @Test
    void takesEachLineForAParagraphWhereOneIsLong() {
        ArticleText text = of("one\ntwo\n\n" + LONG_LINE);

        assertThat(paragraphs(text)).containsExactly("one", "two", LONG_LINE);
    }

    @Test
    void takesAHundredAndTwentyCharactersForAWrappedLine() {
        assertThat(of("one\n" + "x".repeat(120)).paragraphs()).hasSize(1);
        assertThat(of("one\n" + "x".repeat(121)).paragraphs()).hasSize(2);
    }

    @Test
    void doesAsToldAboutParagraphs() {
        assertThat(ArticleText.of("a", "one\ntwo", Paragraphs.LINES).paragraphs())
                .hasSize(2);
        assertThat(ArticleText.of("a", "one\n" + LONG_LINE, Paragraphs.BLANK).paragraphs())
                .hasSize(1);
    }

    @Test
    void findsTheParagraphAroundAnOffset() {
        ArticleText text = of("one\n\ntwo");

        assertThat(text.paragraphAt(2)).contains(new ArticleText.Paragraph(0, 3));
        assertThat(text.paragraphAt(3)).isEmpty();
        assertThat(text.paragraphAt(5)).contains(new ArticleText.Paragraph(5, 8));
        assertThat(text.paragraphAt(8)).isEmpty();
    }

    @Test
    void hasNoParagraphWhereNothingIsWritten() {
        assertThat(of("").paragraphs()).isEmpty();
        assertThat(of("\n \u200B\n").paragraphs()).isEmpty();
    }

    private static List<String> paragraphs(ArticleText text) {
        return text.paragraphs().stream()
                .map(p -> text.slice(p.start(), p.end()))
                .toList();
    }

    private static ArticleText of(String text) {
        return ArticleText.of("harbour.txt", text, Paragraphs.AUTO);
    }

    private ArticleText read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("harbour.txt"), bytes);
        return ArticleText.read(file, "harbour.txt", Paragraphs.AUTO);
    }
}
