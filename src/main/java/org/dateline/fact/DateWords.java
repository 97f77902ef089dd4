package org.dateline.fact;

import static org.dateline.fact.Found.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says how to write a date that was given in English words: month names, 'about', weekdays. */
final class DateWords {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(?<month>(?:" + String.join("|", MONTHS) + ")[a-z]{0,6})[.,]?";
    private static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[.,]?";
    private static final String YEAR = "(?<year>[0-9]{4})";
    private static final String GAP = "[\\s-]*";

    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?i)" + DAY + GAP + MONTH + GAP + YEAR),
            Pattern.compile("(?i)" + MONTH + "[\\s-]+" + DAY + "[\\s-]+" + YEAR),
            Pattern.compile("(?i)" + YEAR + GAP + MONTH + GAP + DAY),
            Pattern.compile("(?i)(?<day>)" + MONTH + GAP + YEAR),
            Pattern.compile("(?i)(?<day>)" + YEAR + GAP + MONTH));
    private static final Pattern ABOUT =
            Pattern.compile("(?i)(?:c\\.?|ca\\.?|circa|about|around|approx\\.?)\\s*([0-9-]+)");
    private static final Pattern SIDE = Pattern.compile("(?i)(by|before|until|till|since|from|after)\\s+([0-9~-]+)");

    private DateWords() {}

    /** The rest of the sentence after the text in quotation marks; empty when no letter stands in it. */
    static Optional<String> about(String text) {
        return monthName(text)
                .or(() -> approximate(text))
                .or(() -> oneSided(text))
                .or(() -> words(text));
    }

    private static Optional<String> monthName(String text) {
        return DATES.stream()
                .map(shape -> shape.matcher(text))
                .filter(Matcher::matches)
                .flatMap(match -> DateAdvice.units(inDigits(match)).stream())
                .findFirst()
                .map(spelling -> "has the month as a word" + write(List.of(spelling)));
    }

    private static String inDigits(Matcher match) {
        var name = match.group("month").substring(0, 3).toLowerCase(Locale.ROOT);
        var month = Integer.toString(MONTHS.indexOf(name) + 1);
        var day = match.group("day");
        return day.isEmpty()
                ? DateAdvice.month(match.group("year"), month)
                : DateAdvice.day(match.group("year"), month, day);
    }

    private static Optional<String> approximate(String text) {
        var match = ABOUT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of("says 'about' in words" + write(DateAdvice.units(match.group(1) + "~")));
    }

    private static Optional<String> oneSided(String text) {
        var match = SIDE.matcher(text);
        if (!match.matches() || DateAdvice.units(match.group(2)).isEmpty()) {
            return Optional.empty();
        }
        var date = match.group(2);
        var spellings = switch (match.group(1).toLowerCase(Locale.ROOT)) {
            case "by", "before" -> List.of("[.." + date + "] for on or before");
            case "until", "till" -> List.of("../" + date);
            case "since", "from" -> List.of(date + "/..");
            default -> List.of("[" + date + "..] for not before");
        };
        return Optional.of("says it in words" + write(spellings));
    }

    private static Optional<String> words(String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                ? Optional.of("is words, not a date; write the day that is meant, such as 2020-12-20, "
                        + "and keep the words in dateText")
                : Optional.empty();
    }
}
