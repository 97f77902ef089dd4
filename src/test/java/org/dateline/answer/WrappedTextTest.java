package org.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.diagnostic.TextWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrappedTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", 12, List.of("")),
                Arguments.of("short", 12, List.of("short")),
                Arguments.of("exactly  12!", 12, List.of("exactly  12!")),
                Arguments.of("Rockets fall near the embassy", 12, List.of("Rockets fall", "  near the", "  embassy")),
                Arguments.of("al-monitor-2020-12-20", 12, List.of("al-monitor-", "  2020-12-20")),
                Arguments.of("https://example.org/a/long", 12, List.of("https://", "  example.or", "  g/a/long")),
                Arguments.of("Donaudampfschifffahrt", 12, List.of("Donaudampfsc", "  hifffahrt")),
                Arguments.of("日本語日本語日本語", 12, List.of("日本語日本語", "  日本語")),
                Arguments.of("日本語日本語日本語", 13, List.of("日本語日本語", "  日本語")),
                Arguments.of("xe\u0301".repeat(8), 12, List.of("xe\u0301".repeat(6), "  " + "xe\u0301".repeat(2))),
                Arguments.of("👩‍👩‍👧".repeat(3), 12, List.of("👩‍👩‍👧".repeat(2), "  👩‍👩‍👧")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void breaksWhereReadersExpectIt(String text, int width, List<String> lines) {
        assertThat(WrappedText.of(text, width)).isEqualTo(lines);
    }

    @Test
    void losesNothingAndFitsWhateverTheText() {
        Random random = new Random(7);
        String letters = "abc -/日e\u0301😀é";
        int[] points = letters.codePoints().toArray();
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, points.length).forEach(i -> text.appendCodePoint(points[i]));
            int width = 8 + random.nextInt(20);

            List<String> lines = WrappedText.of(text.toString(), width);

            assertThat(lines).allMatch(line -> TextWidth.of(line) <= width);
            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }
}
