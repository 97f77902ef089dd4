package org.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountTextTest {

    private static final long SEED = 20_201_220L;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4            | 4     | 4     | 4     |
            0            | 0     | 0     | 0     |
            84121        | 84121 | 84121 | 84121 |
            1.5          | 1.5   | 1.5   | 1.5   |
            1.50         | 1.5   | 1.5   | 1.5   |
            0.0          | 0     | 0     | 0     |
            0.125        | 0.125 | 0.125 | 0.125 |
            5,000        | 5000  | 5000  | 5000  |
            1,234,567.8  | 1234567.8 | 1234567.8 | 1234567.8 |
            100          | 100   | 100   | 100   |
            3..5         | 3     | 5     |       |
            3..3         | 3     | 3     | 3     |
            1,000..2,000 | 1000  | 2000  |       |
            1.5..2.5     | 1.5   | 2.5   |       |
            1+           | 1     |       |       |
            1001+        | 1001  |       |       |
            ..7          |       | 7     |       |
            ..2          |       | 2     |       |
            ~5000        |       |       | 5000  |
            ~1.5         |       |       | 1.5   |
            58%          | 58    | 58    | 58    | percent
            50..60%      | 50    | 60    |       | percent
            50%..60%     | 50    | 60    |       | percent
            50%+         | 50    |       |       | percent
            ..50.5%      |       | 50.5  |       | percent
            ~58%         |       |       | 58    | percent
            120%         | 120   | 120   | 120   | percent
            """)
    void readsNumbers(String text, BigDecimal min, BigDecimal max, BigDecimal value, String unit)
            throws CountException {
        assertThat(CountText.parse(text))
                .isEqualTo(new CountText(
                        Optional.ofNullable(min),
                        Optional.ofNullable(max),
                        Optional.ofNullable(value),
                        Optional.ofNullable(unit),
                        Optional.empty(),
                        false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dozens",
                "several hundred",
                "hundreds of thousands",
                "unknown",
                "a half-dozen",
                "Dutzende",
                "عشرات"
            })
    void keepsWordsWithoutInventingBounds(String text) throws CountException {
        var count = CountText.parse(text);

        assertThat(count.wording()).contains(text);
        assertThat(count.min()).isEmpty();
        assertThat(count.max()).isEmpty();
        assertThat(count.value()).isEmpty();
        assertThat(count.unit()).isEmpty();
    }

    @Test
    void foldsBlanksInWords() throws CountException {
        assertThat(CountText.parse(" several \n hundred ").wording()).contains("several hundred");
    }

    @Test
    void tellsNoneReportedFromZero() throws CountException {
        var none = CountText.parse("none-reported");

        assertThat(none.noneReported()).isTrue();
        assertThat(none.value()).isEmpty();
        assertThat(none.wording()).isEmpty();
        assertThat(CountText.parse("0").noneReported()).isFalse();
    }

    @Test
    void readsNumbersOfAnySizeExactly() throws CountException {
        var digits = "1234567890".repeat(4);

        assertThat(CountText.parse(digits).value().orElseThrow().toPlainString())
                .isEqualTo(digits);
        assertThat(CountText.parse("1" + "0".repeat(40)).value().orElseThrow().toPlainString())
                .isEqualTo("1" + "0".repeat(40));
        assertThat(CountText.parse("0." + "0".repeat(39) + "1")
                        .value()
                        .orElseThrow()
                        .toPlainString())
                .isEqualTo("0." + "0".repeat(39) + "1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            >1000           | more than a number    | write 1001+
            > 1,000         | more than a number    | write 1001+
            more than 1000  | more than a number    | write 1001+
            >1.5            | more than a number    | write 1.5+
            >50%            | more than a number    | write 50%+
            <5              | less than a number    | write ..4
            fewer than 5    | less than a number    | write ..4
            <1              | less than a number    | write 0
            ≥1              | at least a number     | write 1+
            >=1             | at least a number     | write 1+
            at least 5      | at least a number     | write 5+
            5 or more       | at least a number     | write 5+
            +5              | at least a number     | write 5+
            1 +             | at least a number     | write 1+
            3..             | no end                | write 3+
            ≤7              | at most a number      | write ..7
            <=7             | at most a number      | write ..7
            Up to 7         | at most a number      | write ..7
            about 5000      | about a number        | write ~5000
            5000~           | about a number        | write ~5000
            ~3..5           | '~' and bounds        | write 3..5
            ~1+             | '~' and bounds        | write 1+
            5..3            | ends before it begins | write 3..5
            60..50%         | ends before it begins | write 50..60%
            3-5             | not spelled           | write 3..5
            3–5             | not spelled           | write 3..5
            3 to 5          | not spelled           | write 3..5
            3...5           | not spelled           | write 3..5
            50%..60         | not spelled           | write 50..60%
            50+%            | before '%'            | write 50%+
            58 %            | percent               | write 58%
            58 percent      | percent               | write 58%
            -3              | negative              | never
            −3              | negative              | never
            007             | zero in front         | write 7
            .5              | begins with a point   | write 0.5
            5.              | ends with a point     | write 5
            1e9             | exponent              | write 1000000000
            1E-3            | exponent              | write 0.001
            1e999999999     | exponent              | has an
            4k              | digits and words      | write 4000
            1.5 million     | digits and words      | write 1500000
            2 billions      | digits and words      | write 2000000000
            3 dead          | digits and words      | write only the number
            $5              | money                 | currency
            5€              | money                 | currency
            5.000           | behind the point      | write 5000 or 5
            1.250           | behind the point      | write 1250 or 1.25
            1.125           | behind the point      | write 1125 or 1.1250
            5,00            | comma                 | write 500 or 5.00
            5 000           | otherwise than by     | write 5000
            1.000.000       | otherwise than by     | write 1000000
            none            | zero or nothing       | none-reported
            None reported   | zero or nothing       | none-reported
            zero            | number in words       | write 0
            Two             | number in words       | write 2
            5±1             | no count              | write a number as 4, 3..5
            ..              | no count              | write a number as 4, 3..5
            ?               | no count              | none-reported
            """)
    void saysHowToWriteWhatItRefuses(String text, String wrong, String right) {
        assertThatThrownBy(() -> CountText.parse(text))
                .isInstanceOf(CountException.class)
                .message()
                .startsWith("\"" + text + "\" ")
                .contains(wrong, right);
    }

    @Test
    void offersNothingForLessThanZero() {
        assertThatThrownBy(() -> CountText.parse("<0")).hasMessage("\"<0\" is less than a number");
    }

    @Test
    void refusesAnEmptyCount() {
        assertThatThrownBy(() -> CountText.parse(" ")).hasMessageStartingWith("the count is empty");
    }

    @Test
    void refusesTextsTooLongToBeCounts() {
        assertThatThrownBy(() -> CountText.parse("1" + ",000".repeat(100_000)))
                .isInstanceOf(CountException.class)
                .hasMessageContaining("longer than 200 characters");
    }

    @Test
    void readsTheSpellingWithAZeroBehindAsAFraction() throws CountException {
        assertThat(CountText.parse("1.1250").value()).contains(new BigDecimal("1.125"));
    }

    @Test
    void isANumberOrWordsOrNoneReportedAndOnlyOne() {
        Optional<BigDecimal> none = Optional.empty();
        var one = Optional.of(BigDecimal.ONE);
        var two = Optional.of(BigDecimal.TWO);
        Optional<String> noText = Optional.empty();

        assertThatIllegalArgumentException().isThrownBy(() -> new CountText(none, none, none, noText, noText, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountText(one, none, none, noText, noText, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountText(one, none, none, noText, Optional.of("dozens"), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new CountText(two, one, none, noText, noText, false));
    }

    @Test
    void readsOrRefusesWhateverIsWritten() {
        var random = new Random(SEED);
        long read = random.ints(20_000, 1, 7)
                .filter(length -> isRead(randomText(random, length)))
                .count();

        assertThat(read).as("texts that were read").isGreaterThan(1_000);
    }

    private static boolean isRead(String text) {
        try {
            var count = CountText.parse(text);
            count.value().ifPresent(value -> assertThat(value.scale()).isNotNegative());
            return true;
        } catch (CountException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            return false;
        }
    }

    private static String randomText(Random random, int length) {
        var pieces = List.of(
                "0",
                "1",
                "5",
                "12",
                "000",
                ",000",
                "..",
                ".",
                ",",
                "+",
                "~",
                "%",
                "-",
                "–",
                ">",
                "<",
                "≥",
                "=",
                "e",
                "E9",
                "k",
                " million",
                " to ",
                "dozens",
                "none",
                " ",
                "\n",
                "$",
                "’",
                "9".repeat(60));
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
