package org.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P12Y", "PT48H", "P2W", "P1Y2M", "PT5M", "P1DT12H", "P1Y2M3DT4H5M6S", "P0D"})
    void readsDurations(String text) throws EdtfException {
        assertThat(DurationText.parse(text).text()).isEqualTo(text);
        assertThat(DurationText.parse(" " + text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            48 hours   | write PT48H
            2 weeks    | write P2W
            1 Month    | write P1M
            5 minutes  | write PT5M
            48H        | write PT48H
            P48H       | write PT48H
            PT5Y       | write P5Y
            p2w        | write P2W
            p1m        | write P1M or PT1M
            -P1M       | has a sign
            P          | for example P1M
            PT         | for example P1M
            P1YT       | for example P1M
            P1M2Y      | for example P1M
            P1W2D      | for example P1M
            P1.5Y      | whole numbers
            five years | for example P1M
            """)
    void saysHowToWriteWhatItRefuses(String text, String right) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOf(EdtfException.class)
                .message()
                .startsWith("\"" + text + "\" ")
                .contains(right);
    }

    @Test
    void refusesAnEmptyText() {
        assertThatThrownBy(() -> DurationText.parse("")).isInstanceOf(EdtfException.class);
    }

    @Test
    void cannotBeMadeFromAnythingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DurationText("a year"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DurationText("P" + "1".repeat(100) + "Y"));
    }
}
