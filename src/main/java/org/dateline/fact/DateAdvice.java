package org.dateline.fact;

import static org.dateline.fact.Found.quoted;
import static org.dateline.fact.Found.write;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with a text that should be a day, a month or a year, and guesses what was meant. */
final class DateAdvice {

    private static final String DAY = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
    private static final int FIRST_SEASON = 21;
    /** EDTF level 2 goes on from four seasons to quarters and other parts of a year. */
    private static final int LAST_SEASON = 41;

    private static final String EXAMPLES = "; write a day as 2020-12-20, a month as 2020-12, a year as 2020, "
            + "2020-12~ for about then, 2018/.. for what goes on, [..2020-11-18] for on or before";

    /** From the most telling to the vaguest; the first that matches speaks. */
    private static final List<Rule> RULES = List.of(
            rule("([0-9]{4})-([0-9]{2})~?", DateAdvice::aboutMonth),
            rule(DAY + "~?", DateAdvice::aboutDay),
            rule(
                    "([0-9]{4})([-./])([0-9]{1,2})\\2([0-9]{1,2})",
                    m -> "is not spelled as a day: two digits each for month and day, joined by '-'"
                            + write(units(day(m.group(1), m.group(3), m.group(4))))),
            rule(
                    "([0-9]{4})[-./]([0-9]{1,2})",
                    m -> "is not spelled as a month: two digits, joined by '-'"
                            + write(units(month(m.group(1), m.group(2))))),
            rule("([0-9]{1,2})([-./])([0-9]{1,2})\\2([0-9]{4})", DateAdvice::aboutYearLast),
            rule(
                    "([0-9]{1,2})[-./]([0-9]{4})",
                    m -> "does not begin with the year" + write(units(month(m.group(2), m.group(1))))),
            rule(
                    "([0-9]{4})([0-9]{2})([0-9]{2})?",
                    m -> "has no '-' between year, month and day"
                            + write(units(
                                    m.group(1) + "-" + m.group(2) + (m.group(3) == null ? "" : "-" + m.group(3))))),
            rule(
                    "([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ][0-9].*",
                    m -> "has a time of day; days are the finest that is kept, the hour can stand in dateText"
                            + write(units(m.group(1)))),
            rule(
                    "(.*)[?%]",
                    m -> "has '" + m.group().charAt(m.group().length() - 1) + "', which is not read: ~ says about "
                            + "then, the key 'inferred' that you concluded it"
                            + write(units(m.group(1) + "~", m.group(1)))),
            rule(
                    "~(.+)",
                    m -> "has '~' in front; it stands behind the date"
                            + write(units(m.group(1).strip() + "~"))),
            rule(
                    "(.*~.*[0-9~]) ?",
                    m -> "has '~' inside; it stands once, behind the whole date"
                            + write(units(m.group(1).replace("~", "") + "~"))),
            rule("(?=.*[XxUu])[0-9XxUu]{4}(-[0-9XxUu]{2}){0,2}~?", DateAdvice::aboutOpenDigits),
            rule(
                    "[Yy]-?[0-9].*|[-+][0-9].*|[0-9]{5}|[0-9]{7}|[0-9]{9,}",
                    m -> "has a year outside 0000 to 9999, which "
                            + "is not read; a year is four digits without a sign"),
            rule("[0-9]{1,2}[-./][0-9]{1,2}\\.?", m -> "lacks its year; write the whole date, such as 2020-12-20"),
            rule("[0-9]{1,3}", m -> "is no year; a year has four digits, such as 2020"),
            rule(
                    "([0-9]{3})0['’]?s",
                    m -> "is a decade"
                            + write(List.of("[" + m.group(1) + "0.." + m.group(1) + "9] for some time within"))),
            rule("([0-9]{4}) ?(?:-|–|—|to|until) ?([0-9]{4})", m -> "are two years" + twoYears(m.group(1), m.group(2))),
            rule(
                    "[0-9]{1,2}([-./])[0-9]{1,2}\\1[0-9]{1,2}",
                    m -> "can be read in several ways; a year has four digits "
                            + "and stands first, such as 2020-12-20"),
            rule(
                    "[\\[{].*|.*[\\]}]",
                    m -> "has brackets that are not read here; 'one of' is a list such as "
                            + "[2019,2020], 'all of' is one record for each date"));

    private DateAdvice() {}

    /** One sentence on a text that {@link CalendarUnit#read} refuses. */
    static String about(String text) {
        if (text.isBlank()) {
            return "the date is empty" + EXAMPLES;
        }
        return RULES.stream()
                .flatMap(rule -> rule.on(text).stream())
                .findFirst()
                .or(() -> aboutBlanksAndDashes(text))
                .or(() -> DateWords.about(text))
                .map(said -> quoted(text) + " " + said)
                .orElse(quoted(text) + " is no date that can be read" + EXAMPLES);
    }

    private static String aboutMonth(MatchResult m) {
        int month = Integer.parseInt(m.group(2));
        if (month < FIRST_SEASON || month > LAST_SEASON) {
            return "has no month: there are 01 to 12, not " + m.group(2);
        }
        var year = m.group(1);
        var nextYear = String.format(Locale.ROOT, "%04d", Integer.parseInt(year) + 1);
        var months = switch (month) {
            case 21 -> year + "-03.." + year + "-05";
            case 22 -> year + "-06.." + year + "-08";
            case 23 -> year + "-09.." + year + "-11";
            case 24 -> year + "-12.." + nextYear + "-02";
            default -> year + "-01.." + year + "-03";
        };
        var orYears = nextYear.endsWith(m.group(2)) ? ", or " + year + "/" + nextYear + " for the two years" : "";
        return "is a season or quarter in EDTF, which is not read; write the months that are meant, such as [" + months
                + "]" + orYears;
    }

    private static String aboutDay(MatchResult m) {
        int month = Integer.parseInt(m.group(2));
        if (month < 1 || month > 12) {
            return "has no month: there are 01 to 12, not " + m.group(2)
                    + write(units(day(m.group(1), m.group(3), m.group(2))));
        }
        var whole = YearMonth.of(Integer.parseInt(m.group(1)), month);
        return "is not in the calendar: " + m.group(1) + "-" + m.group(2) + " has the days 01 to "
                + whole.lengthOfMonth();
    }

    /** 20.12.2020 is day first, 12/20/2020 month first, 5/12/2020 either. */
    private static String aboutYearLast(MatchResult m) {
        var dayFirst = day(m.group(4), m.group(3), m.group(1));
        var monthFirst = day(m.group(4), m.group(1), m.group(3));
        var guesses = m.group(2).equals(".") ? units(dayFirst) : units(dayFirst, monthFirst);
        return "does not begin with the year; a day is year-month-day" + write(guesses);
    }

    private static String aboutOpenDigits(MatchResult m) {
        var text = m.group().toUpperCase(Locale.ROOT).replace('U', 'X');
        var known = text.replaceAll("(-XX)+$", "");
        if (!units(known).isEmpty()) {
            return "has digits left open, which are not read" + write(List.of(known));
        }
        if (text.startsWith("X")) {
            return "has no known year; leave the date out, the words can stand in dateText";
        }
        var first = text.replace('X', '0');
        var last = text.replace('X', '9');
        var within = units(first).isEmpty() || units(last).isEmpty()
                ? "the first and the last that it can be, such as [2020..2029]"
                : "[" + first + ".." + last + "] for some time within";
        return "has digits left open, which are not read" + write(List.of(within));
    }

    private static String twoYears(String one, String other) {
        var from = one.compareTo(other) < 0 ? one : other;
        var to = from.equals(one) ? other : one;
        return write(
                List.of(from + "/" + to + " for all of the time", "[" + from + ".." + to + "] for some time within"));
    }

    private static Optional<String> aboutBlanksAndDashes(String text) {
        var ascii = text.replaceAll("\\s*[\\p{Pd}−]\\s*", "-").strip();
        var guess = units(ascii, ascii.replaceAll("\\s", ""));
        return guess.isEmpty()
                ? Optional.empty()
                : Optional.of("has blanks or dashes other than '-' in it" + write(guess));
    }

    static String month(String year, String month) {
        return year + "-" + two(month);
    }

    static String day(String year, String month, String day) {
        return year + "-" + two(month) + "-" + two(day);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** Those of the spellings that are units of the calendar, each once. */
    static List<String> units(String... spellings) {
        return List.copyOf(Stream.of(spellings)
                .filter(spelling -> CalendarUnit.read(spelling).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Rule rule(String pattern, Function<MatchResult, String> message) {
        return new Rule(Pattern.compile(pattern, Pattern.DOTALL), message);
    }

    /** What to say of texts of one shape; the message goes on after the text in quotation marks. */
    private record Rule(Pattern shape, Function<MatchResult, String> message) {

        Optional<String> on(String text) {
            var match = shape.matcher(text);
            return match.matches() ? Optional.of(message.apply(match)) : Optional.empty();
        }
    }
}
