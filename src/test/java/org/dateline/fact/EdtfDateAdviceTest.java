package org.dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each wrong date gets a sentence that says what is wrong and, where it can be guessed, how to write it. */
class EdtfDateAdviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            20.12.2020           | begin with the year     | write 2020-12-20
            5.12.2020            | begin with the year     | write 2020-12-05
            12/20/2020           | begin with the year     | write 2020-12-20
            5/12/2020            | begin with the year     | write 2020-12-05 or 2020-05-12
            20-12-2020           | begin with the year     | write 2020-12-20
            12/2020              | begin with the year     | write 2020-12
            2020-1-5             | two digits each         | write 2020-01-05
            2020/12/20           | two digits each         | write 2020-12-20
            2020/12              | as a month              | write 2020-12
            2020-1               | as a month              | write 2020-01
            20201220             | no '-' between          | write 2020-12-20
            202012               | no '-' between          | write 2020-12
            2020-13              | 01 to 12, not 13        | no month
            2020-00              | 01 to 12, not 00        | no month
            2020-20-12           | 01 to 12, not 20        | write 2020-12-20
            2020-13~             | 01 to 12, not 13        | no month
            2020-02-30           | not in the calendar     | 2020-02 has the days 01 to 29
            2019-02-29           | not in the calendar     | 2019-02 has the days 01 to 28
            1900-02-29           | not in the calendar     | 1900-02 has the days 01 to 28
            2020-12-00           | not in the calendar     | 2020-12 has the days 01 to 31
            2020-21              | season                  | [2020-03..2020-05], or 2020/2021 for the two years
            2020-22              | season                  | [2020-06..2020-08]
            2020-23              | season                  | [2020-09..2020-11]
            2020-24              | season                  | [2020-12..2021-02]
            2020-33              | quarter                 | [2020-01..2020-03]
            2020-12-20T10:00     | time of day             | write 2020-12-20
            2020-12-20T10:00:00Z | time of day             | write 2020-12-20
            2020-12-20 10:00     | time of day             | write 2020-12-20
            2020-12-20?          | has '?'                 | write 2020-12-20~ or 2020-12-20
            2020-12%             | has '%'                 | write 2020-12~ or 2020-12
            ~2020                | in front                | write 2020~
            2020~-12             | '~' inside              | write 2020-12~
            2020-12~~            | stands once             | write 2020-12~
            202X                 | left open               | write [2020..2029]
            20XX                 | left open               | write [2000..2099]
            20xx                 | left open               | write [2000..2099]
            2020-XX              | left open               | write 2020
            2020-12-XX           | left open               | write 2020-12
            2020-12-2X           | left open               | write [2020-12-20..2020-12-29]
            2020-1X              | left open               | such as [2020..2029]
            XXXX                 | no known year           | dateText
            Y12345               | outside 0000 to 9999    | four digits
            12345                | outside 0000 to 9999    | four digits
            -0044                | outside 0000 to 9999    | without a sign
            99                   | no year                 | such as 2020
            12-20                | lacks its year          | such as 2020-12-20
            20-12-20             | several ways            | such as 2020-12-20
            1990s                | decade                  | write [1990..1999]
            2020-2021            | two years               | write 2020/2021 for all of the time or [2020..2021]
            2021-2020            | two years               | write 2020/2021 for all of the time
            2020 – 2021          | two years               | write 2020/2021
            2020–12–20           | dashes other than '-'   | write 2020-12-20
            2020 -12- 20         | blanks                  | write 2020-12-20
            May 2020             | month as a word         | write 2020-05
            2020-Aug             | month as a word         | write 2020-08
            20 December 2020     | month as a word         | write 2020-12-20
            December 20th, 2020  | month as a word         | write 2020-12-20
            2020 Dec. 20         | month as a word         | write 2020-12-20
            ca. 2020             | says 'about'            | write 2020~
            about 2020-12        | says 'about'            | write 2020-12~
            by 2020-11-18        | in words                | write [..2020-11-18]
            until 2015-05-07     | in words                | write ../2015-05-07
            since 2018           | in words                | write 2018/..
            after 2018           | in words                | write [2018..]
            Sunday               | words, not a date       | dateText
            31 February 2020     | words, not a date       | such as 2020-12-20
            next week            | words, not a date       | dateText
            ２０２０                 | no date that can be read | write a day as 2020-12-20
            ~                    | no date that can be read | a year as 2020
            {2019,2020}          | brackets                | one record for each
            """)
    void saysWhatIsWrongWithASingleDate(String text, String wrong, String right) {
        assertThatThrownBy(() -> EdtfDate.parse(text))
                .isInstanceOf(EdtfException.class)
                .message()
                .startsWith("\"" + text + "\" ")
                .contains(wrong, right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2020/2019       | ends before it begins  | write 2019/2020
            2020-12-20/2019 | ends before it begins  | write 2019/2020-12-20
            2020/2021/2022  | more than one '/'      | such as 2020/2021
            2020/           | lacks one side         | write 2020/.. when it goes on
            /2020           | lacks one side         | write ../2020
            /               | lacks one side         | 2018/..
            2020/now        | goes on                | write 2020/..
            2020 / open     | goes on                | write 2020/..
            2020 / 2021     | blanks                 | write 2020/2021
            2020 / ..       | blanks                 | write 2020/..
            2020-1/2021     | "2020-1"               | write 2020-01
            2020/2021-02-29 | "2021-02-29"           | not in the calendar
            [2019/2020,2021 | mixes '/'              | write '..'
            ..2020          | without brackets       | write [..2020] for on or before or ../2020
            2020..          | without brackets       | write [2020..] for not before or 2020/..
            2019..2020      | without brackets       | write [2019..2020] for some time within or 2019/2020
            2019...2020     | exactly two dots       | write [2019..2020]
            2020-1..2020-02 | "2020-1"               | write 2020-01
            ..              | says nothing           | leave the date out
            [2019..2020     | one of the brackets    | write for example
            [2019,2020      | brackets               | [2019,2020]
            """)
    void saysWhatIsWrongWithAnInterval(String text, String wrong, String right) {
        assertThatThrownBy(() -> EdtfDate.parse(text))
                .isInstanceOf(EdtfException.class)
                .hasMessageContainingAll(wrong, right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2020..2019      | ends before it begins  | write [2019..2020]
            2019/2020,2021  | mixes '/'              | write '..'
            12/20/2020,2021 | begin with the year    | write 2020-12-20
            2019 .. 2020    | blanks                 | write [2019..2020]
            2019…2020       | exactly two dots       | write [2019..2020]
            2019...         | exactly two dots       | write [2019..]
            ..,2020         | says nothing           | leave the date out
            ..2019,..2020   | only one               | leave out
            2019..,2020..   | only one               | leave out
            2019..,2020     | begins after           | leave out
            2020,           | is empty               | write for example
            2020,Sunday     | words, not a date      | dateText
            2020..2021-13   | "2021-13"              | no month
            """)
    void saysWhatIsWrongWithAList(String items, String wrong, String right) {
        assertThatThrownBy(() -> EdtfDate.oneOf(Arrays.asList(items.split(",", -1))))
                .isInstanceOf(EdtfException.class)
                .hasMessageContainingAll(wrong, right);
    }

    @Test
    void saysThatAListIsEmpty() {
        assertThatThrownBy(() -> EdtfDate.oneOf(List.of())).hasMessageStartingWith("the list of dates is empty");
    }

    @Test
    void saysThatADateIsEmpty() {
        assertThatThrownBy(() -> EdtfDate.parse(" ")).hasMessageStartingWith("the date is empty");
    }

    @Test
    void quotesALongTextOnOneLineAndCutsItShort() {
        assertThatThrownBy(() -> EdtfDate.parse("on\nSunday " + "evening ".repeat(50)))
                .message()
                .startsWith("\"on Sunday evening evening evening evenin…\" is words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20.12.2020",
                "2020-1-5",
                "2020-21",
                "202X",
                "2020/now",
                "2020/2019",
                "May 2020",
                "2019..2020",
                "2020-2021",
                "2020 / 2021",
                "by 2020",
                "1990s",
                "2020-12-20?"
            })
    void offersOnlySpellingsThatItReads(String wrong) throws EdtfException {
        var message = catchThrowableOfType(EdtfException.class, () -> EdtfDate.parse(wrong))
                .getMessage();
        var offered = Pattern.compile("(?:write|or|such as) ([\\[0-9][^ ,;]*)").matcher(message);

        assertThat(offered.find()).as(message).isTrue();
        do {
            assertThat(EdtfDate.parse(offered.group(1)).edtf()).isEqualTo(offered.group(1));
        } while (offered.find());
    }
}
