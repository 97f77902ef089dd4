package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.source.Finding.Found;
import org.dateline.source.Finding.NotFound;
import org.junit.jupiter.api.Test;

/** Quotes in texts that are not in plain Latin letters. */
class QuoteScriptsTest {

    @Test
    void findsChineseWordsWithoutBlanksAroundThem() {
        Found found = found("港口在星期一关闭。工会说没有伤亡。", "星期一关闭");

        assertThat(found.start()).isEqualTo(3);
        assertThat(found.end()).isEqualTo(8);
    }

    @Test
    void findsAnElisionInChinese() {
        assertThat(found("港口在星期一关闭,工会说没有伤亡。", "港口 … 伤亡").end()).isEqualTo(16);
    }

    @Test
    void findsArabicWithoutItsDirectionMarks() {
        Found found = found("قال \u200Fالاتحاد\u200F إن الميناء مغلق", "الاتحاد إن");

        assertThat(found.exact()).contains("الاتحاد\u200F إن");
        assertThat(find("قال الاتحاد إن الميناء مغلق", "لاتحاد إن")).isInstanceOf(NotFound.class);
    }

    @Test
    void findsHebrewWithAMaqaf() {
        assertThat(found("נמל תל־אביב נסגר", "תל-אביב נסגר").exact()).contains("תל־אביב נסגר");
    }

    @Test
    void findsThaiButNeverCutsALetterFromItsMarks() {
        assertThat(find("ท่าเรือปิดแล้ว", "ปิดแล้ว")).isInstanceOf(Found.class);
        assertThat(find("ท่าเรือปิดแล้ว", "เรือป")).isInstanceOf(NotFound.class);
    }

    @Test
    void findsHangulTypedInParts() {
        assertThat(found("항구가 월요일에 닫혔다", "\u110B\u116F\u11AF요일에 닫혔다").exact()).contains("월요일에 닫혔다");
    }

    @Test
    void findsComposedLettersInATextOfCombiningMarks() {
        Found found = found("Le cafe\u0301 d'e\u0301te\u0301 ferme", "café d’été");

        assertThat(found.exact()).contains("cafe\u0301 d'e\u0301te\u0301");
        assertThat(found.end() - found.start()).isEqualTo(13);
        assertThat(find("Le cafe\u0301 d'e\u0301te\u0301 ferme", "Le cafe")).isInstanceOf(NotFound.class);
    }

    @Test
    void countsAnEmojiAsOneCharacter() {
        Found found = found("Up 🚀🚀 they go 🎆 tonight", "they go 🎆 tonight");

        assertThat(found.start()).isEqualTo(6);
        assertThat(found.end()).isEqualTo(23);
    }

    private static Found found(String text, String words) {
        assertThat(find(text, words)).isInstanceOf(Found.class);
        return (Found) find(text, words);
    }

    private static Finding find(String text, String words) {
        return new QuoteFinder(ArticleText.of("a.txt", text, Paragraphs.AUTO)).find(words);
    }
}
