package org.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.fact.EdtfDate.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as a date and which bounds it gets; what is refused is in {@link EdtfDateAdviceTest}. */
class EdtfDateTest {

    private static final long SEED = 20_201_220L;

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-12-20,            2020-12-20, 2020-12-20, DAY
            2020-12-20~,           2020-12-20, 2020-12-20, DAY
            2020-09,               2020-09-01, 2020-09-30, WITHIN
            2020-12~,              2020-12-01, 2020-12-31, WITHIN
            2020,                  2020-01-01, 2020-12-31, WITHIN
            2020~,                 2020-01-01, 2020-12-31, WITHIN
            2020-02,               2020-02-01, 2020-02-29, WITHIN
            2019-02,               2019-02-01, 2019-02-28, WITHIN
            2020-02-29,            2020-02-29, 2020-02-29, DAY
            2000-02-29,            2000-02-29, 2000-02-29, DAY
            0000,                  0000-01-01, 0000-12-31, WITHIN
            0000-02-29,            0000-02-29, 0000-02-29, DAY
            9999-12-31,            9999-12-31, 9999-12-31, DAY
            1997/1998,             1997-01-01, 1998-12-31, LASTS
            2020/2020,             2020-01-01, 2020-12-31, LASTS
            2020-12-20/2020-12-20, 2020-12-20, 2020-12-20, LASTS
            2020-12-20/2020-12,    2020-12-20, 2020-12-31, LASTS
            2020-06/2020,          2020-06-01, 2020-12-31, LASTS
            2020/2020-03-05,       2020-01-01, 2020-03-05, LASTS
            2020-11~/2020-12-20,   2020-11-01, 2020-12-20, LASTS
            2015-08-10/..,         2015-08-10, ,           LASTS
            2018~/..,              2018-01-01, ,           LASTS
            ../2015-05-07,         ,           2015-05-07, LASTS
            ../2015-05,            ,           2015-05-31, LASTS
            ../..,                 ,           ,           LASTS
            """)
    void readsSingleValues(String text, LocalDate first, LocalDate last, Span span) throws EdtfException {
        var date = EdtfDate.parse(text);

        assertThat(date).isEqualTo(new EdtfDate(text, Optional.ofNullable(first), Optional.ofNullable(last)));
        assertThat(date.span()).isEqualTo(span);
        assertThat(date.approximate()).isEqualTo(text.contains("~"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ..2020-11-18             | [..2020-11-18]             |            | 2020-11-18
            2015-08-20..2015-08-21   | [2015-08-20..2015-08-21]   | 2015-08-20 | 2015-08-21
            2020-10..                | [2020-10..]                | 2020-10-01 |
            2020-11~..2020-12-20     | [2020-11~..2020-12-20]     | 2020-11-01 | 2020-12-20
            ..2020~                  | [..2020~]                  |            | 2020-12-31
            2020..2020               | [2020..2020]               | 2020-01-01 | 2020-12-31
            2019 , 2020              | [2019,2020]                | 2019-01-01 | 2020-12-31
            2020 , 2019 , 2020       | [2019,2020]                | 2019-01-01 | 2020-12-31
            2021 , ..2019-05         | [..2019-05,2021]           |            | 2021-12-31
            2021.. , 2019            | [2019,2021..]              | 2019-01-01 |
            ..2019 , 2021..          | [..2019,2021..]            |            |
            2020-06 , 2020           | [2020,2020-06]             | 2020-01-01 | 2020-12-31
            2020~ , 2020             | [2020,2020~]               | 2020-01-01 | 2020-12-31
            2018..2020 , 2019-02-28  | [2018..2020,2019-02-28]    | 2018-01-01 | 2020-12-31
            """)
    void readsListsAsOneOf(String items, String edtf, LocalDate first, LocalDate last) throws EdtfException {
        var date = EdtfDate.oneOf(Arrays.asList(items.split(" , ")));

        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.firstDay()).isEqualTo(Optional.ofNullable(first));
        assertThat(date.lastDay()).isEqualTo(Optional.ofNullable(last));
        assertThat(date.span()).isEqualTo(Span.WITHIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-12", "2020-12-20", "2020-12~"})
    void readsAListOfOneUnitAsThatUnit(String unit) throws EdtfException {
        assertThat(EdtfDate.oneOf(List.of(unit, unit))).isEqualTo(EdtfDate.parse(unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[..2020-11-18]", "[ 2019, 2020 ]", "[2020]"})
    void readsOneOfWrittenAsText(String text) throws EdtfException {
        var items = text.substring(1, text.length() - 1).split(",");

        assertThat(EdtfDate.parse(text)).isEqualTo(EdtfDate.oneOf(List.of(items)));
    }

    @Test
    void leavesBlanksAroundAValueOut() throws EdtfException {
        assertThat(EdtfDate.parse(" 2020-12-20\n").edtf()).isEqualTo("2020-12-20");
    }

    @Test
    void givesBoundsAsDateTimesFromTheFirstSecondToTheLast() throws EdtfException {
        var date = EdtfDate.parse("2020-09");

        assertThat(date.earliest()).contains("2020-09-01T00:00:00Z");
        assertThat(date.latest()).contains("2020-09-30T23:59:59Z");
    }

    @Test
    void writesEarlyYearsWithFourDigits() throws EdtfException {
        assertThat(EdtfDate.parse("0044-03-15").earliest()).contains("0044-03-15T00:00:00Z");
        assertThat(EdtfDate.parse("0000").latest()).contains("0000-12-31T23:59:59Z");
    }

    @Test
    void givesNoBoundForAnOpenEnd() throws EdtfException {
        assertThat(EdtfDate.parse("2018/..").latest()).isEmpty();
        assertThat(EdtfDate.parse("../2018").earliest()).isEmpty();
        assertThat(EdtfDate.oneOf(List.of("2018..")).latest()).isEmpty();
    }

    @Test
    void sortsByEarliestElseLatestThenByLatestWithOpenEndsLast() throws EdtfException {
        var sorted = List.of(
                "../2017", "2018-03-01", "2018-03-01/2018-04", "2018-03-01/..", "../2018-03-05", "2020", "../..");
        var dates = new ArrayList<EdtfDate>();
        for (String text : sorted.reversed()) {
            dates.add(EdtfDate.parse(text));
        }

        dates.sort(EdtfDate.BY_TIME);

        assertThat(dates).extracting(EdtfDate::edtf).containsExactlyElementsOf(sorted);
    }

    @Test
    void sortsDatesWithTheSameBoundsAsEqual() throws EdtfException {
        assertThat(EdtfDate.BY_TIME.compare(EdtfDate.parse("2020"), EdtfDate.parse("2020~")))
                .isZero();
    }

    @Test
    void refusesBoundsThatCannotBe() {
        var early = Optional.of(LocalDate.of(2020, 1, 1));
        var late = Optional.of(LocalDate.of(2020, 1, 2));

        assertThatIllegalArgumentException().isThrownBy(() -> new EdtfDate("2020", late, early));
        assertThatIllegalArgumentException().isThrownBy(() -> new EdtfDate(" ", early, late));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdtfDate("10000", Optional.of(LocalDate.of(10_000, 1, 1)), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdtfDate("-1", Optional.empty(), Optional.of(LocalDate.of(-1, 1, 1))));
    }

    @Test
    void readsOrRefusesWhateverIsWrittenAndReadsItsOwnTextBack() throws EdtfException {
        var random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var date = readOrRefuse(randomText(random));
            if (date.isPresent()) {
                read++;
                assertReadsBack(date.get());
            }
        }
        assertThat(read).as("texts that were read").isGreaterThan(500);
    }

    @Test
    void readsOrRefusesWhateverStandsInAList() throws EdtfException {
        var random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var items = Stream.generate(() -> randomItem(random))
                    .limit(random.nextInt(4))
                    .toList();
            var date = readOrRefuseList(items);
            if (date.isPresent()) {
                read++;
                assertReadsBack(date.get());
                assertThat(EdtfDate.oneOf(items.reversed())).isEqualTo(date.get());
            }
        }
        assertThat(read).as("lists that were read").isGreaterThan(5_000);
    }

    private static void assertReadsBack(EdtfDate date) throws EdtfException {
        assertThat(EdtfDate.parse(date.edtf())).isEqualTo(date);
        if (date.edtf().startsWith("[")) {
            var items = date.edtf().substring(1, date.edtf().length() - 1).split(",");
            assertThat(EdtfDate.oneOf(List.of(items))).isEqualTo(date);
        }
    }

    private static Optional<EdtfDate> readOrRefuse(String text) {
        try {
            return Optional.of(EdtfDate.parse(text));
        } catch (EdtfException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            return Optional.empty();
        }
    }

    private static Optional<EdtfDate> readOrRefuseList(List<String> items) {
        try {
            return Optional.of(EdtfDate.oneOf(items));
        } catch (EdtfException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            return Optional.empty();
        }
    }

    /** Mostly a unit or a span of two, in any order, now and then anything. */
    private static String randomItem(Random random) {
        var ends = List.of("", "2018", "2020~", "2019-05-07", "2020-02", "2021-01~");
        var dots = random.nextBoolean() ? ".." : "";
        return random.nextInt(10) == 0
                ? randomText(random)
                : ends.get(random.nextInt(ends.size()))
                        + dots
                        + (dots.isEmpty() ? "" : ends.get(random.nextInt(ends.size())));
    }

    /** Pieces of dates, so that many texts are nearly or wholly right. */
    private static String randomText(Random random) {
        var pieces = List.of(
                "2020",
                "0000",
                "9999",
                "19",
                "2",
                "-12",
                "-02",
                "-29",
                "-31",
                "-30",
                "-",
                "/",
                "..",
                "..",
                "~",
                "?",
                "%",
                "X",
                "[",
                "]",
                "{",
                ",",
                " ",
                "T10:00",
                "Z",
                "Y",
                "May ",
                "c. ",
                "’",
                "–",
                "\n",
                "s",
                "2019-05-07",
                "2021-01",
                "2020~");
        var text = new StringBuilder();
        int length = 1 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
