package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.source.Finding.Ambiguous;
import org.dateline.source.Finding.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random words of a random text, typed anew on a plain keyboard, are found exactly where they were cut out. */
class QuoteFinderPropertyTest {

    private static final List<String> WORDS = List.of(
            "gate",
            "shut",
            "the",
            "Ha\u0308fen",
            "Å",
            "A\u030A",
            "crew’s",
            "“no”",
            "«oui»",
            "‚so‛",
            "5,000",
            "U.S.",
            "co\u00ADop",
            "ze\u200Bro",
            "🚀",
            "❤\uFE0F",
            "well‑known",
            "港口",
            "한국",
            "\u1112\u1161\u11AB국",
            "تقرير",
            "wait…",
            "1−2",
            "mi\u0323\u0307x",
            "mi\u0307\u0323x");
    private static final List<String> GAPS = List.of(
            " ", " ", " ", "\u00A0", "  ", "\t", "\n", "\u2009", "\u3000", " – ", "—", " -- ", ", ", "\r\n", "\u200A",
            " \u200F");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsRetypedWordsAtTheirOffsets(long seed) {
        var random = new Random(seed);
        Sample sample = Sample.of(random, 400);
        var finder = new QuoteFinder(ArticleText.of("random.txt", sample.text(), Paragraphs.BLANK));
        int unique = 0;
        for (int i = 0; i < 300; i++) {
            int first = random.nextInt(400 - 12);
            int last = first + random.nextInt(12);
            int start = sample.starts().get(first);
            int end = sample.ends().get(last);
            String words = retyped(sample.slice(start, end));
            Finding finding = finder.find(words);
            if (finding instanceof Found found) {
                unique++;
                assertThat(List.of(found.start(), found.end())).as(words).containsExactly(start, end);
            } else {
                assertThat(finding).as(words).isInstanceOf(Ambiguous.class);
            }
        }
        assertThat(unique).isGreaterThan(200);
    }

    private static String retyped(String words) {
        return Normalizer.normalize(words.replaceAll("[\u00AD\u200B\u200F\uFE0F]", ""), Normalizer.Form.NFC)
                .replaceAll("[“”«»]", "\"")
                .replaceAll("[’‚‛]", "'")
                .replaceAll("[‑–—−]", "-")
                .replace("…", "...")
                .replaceAll("[\\s\u00A0\u2009\u200A\u3000]+", " ")
                .replaceAll(" ?-+ ?", "-");
    }

    /**
     * A text of words and gaps.
     *
     * @param starts the offset of each word in code points, line ends counted as one
     */
    private record Sample(String text, List<Integer> starts, List<Integer> ends) {

        static Sample of(Random random, int count) {
            var text = new StringBuilder("\uFEFF");
            var starts = new ArrayList<Integer>();
            var ends = new ArrayList<Integer>();
            int offset = 0;
            for (int i = 0; i < count; i++) {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                String gap = GAPS.get(random.nextInt(GAPS.size()));
                starts.add(offset);
                ends.add(offset + word.codePointCount(0, word.length()));
                offset = ends.getLast() + gap.replace("\r\n", "\n").length();
                text.append(word).append(gap);
            }
            return new Sample(text.toString(), starts, ends);
        }

        String slice(int start, int end) {
            String own = text.substring(1).replace("\r\n", "\n");
            return own.substring(own.offsetByCodePoints(0, start), own.offsetByCodePoints(0, end));
        }
    }
}
