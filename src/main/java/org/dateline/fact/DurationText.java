package org.dateline.fact;

import static org.dateline.fact.Found.quoted;
import static org.dateline.fact.Found.write;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A length of time as curators write it, ISO 8601-1 §5.5.2 in whole numbers: {@code P12Y}, {@code P1Y2M},
 * {@code PT48H}, {@code P2W} (weeks stand alone). It is checked, never converted: a month has no fixed number of days.
 */
public record DurationText(String text) {

    private static final Pattern SHAPE = Pattern.compile("P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
            + "(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)");
    private static final Pattern WORDS =
            Pattern.compile("(?i)([0-9]+)[\\s-]*(year|month|week|day|hour|minute|second)s?");
    private static final int LONGEST = 40;

    public DurationText {
        if (!isDuration(text)) {
            throw new IllegalArgumentException("no such duration: " + text);
        }
    }

    /**
     * Reads a duration.
     *
     * @throws EdtfException when it is none; the message tells how to write it
     */
    public static DurationText parse(String written) throws EdtfException {
        var text = written.strip();
        if (!isDuration(text)) {
            throw new EdtfException(advice(text));
        }
        return new DurationText(text);
    }

    private static boolean isDuration(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    private static String advice(String text) {
        if (text.startsWith("-") || text.startsWith("+")) {
            return quoted(text) + " has a sign; a duration has none, such as P1M";
        }
        var guesses = guesses(text);
        return quoted(text) + " is no duration (ISO 8601, whole numbers)"
                + write(
                        guesses.isEmpty()
                                ? List.of("for example P1M, P12Y, P2W, P1Y2M, PT48H (T before hours)")
                                : guesses);
    }

    private static List<String> guesses(String text) {
        var words = WORDS.matcher(text);
        if (words.matches()) {
            var unit = words.group(2).toUpperCase(Locale.ROOT);
            boolean clock = List.of("HOUR", "MINUTE", "SECOND").contains(unit);
            return List.of((clock ? "PT" : "P") + words.group(1) + unit.charAt(0));
        }
        var bare = text.toUpperCase(Locale.ROOT).replaceFirst("^PT?", "");
        return List.of("P" + bare, "PT" + bare).stream()
                .filter(DurationText::isDuration)
                .toList();
    }
}
