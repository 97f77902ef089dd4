package org.dateline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextWidthTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "é, 1", "e\u0301, 1", "中文, 4", "🚀, 2", "한, 2", "ﾊ, 1", "ｶﾞ, 2", "إيران, 5", "\u200F, 0"})
    void countsColumnsOfATerminal(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }
}
