package org.dateline.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, month or year of the proleptic Gregorian calendar, perhaps only about then: {@code 2020-12-20},
 * {@code 2020-12}, {@code 2020~}.
 *
 * @param text as in EDTF, with {@code ~} when approximate
 * @param first its first day
 * @param last its last day; {@code ~} does not widen it
 */
record CalendarUnit(String text, LocalDate first, LocalDate last) {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?~?");

    /** Reads one unit; empty unless it is written exactly so and in the calendar. */
    static Optional<CalendarUnit> read(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) == null) {
            return Optional.of(new CalendarUnit(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        int month = Integer.parseInt(match.group(2));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        var whole = YearMonth.of(year, month);
        if (match.group(3) == null) {
            return Optional.of(new CalendarUnit(text, whole.atDay(1), whole.atEndOfMonth()));
        }
        int day = Integer.parseInt(match.group(3));
        return whole.isValidDay(day)
                ? Optional.of(new CalendarUnit(text, whole.atDay(day), whole.atDay(day)))
                : Optional.empty();
    }

    /** Reads one unit, or says how to write it. */
    static CalendarUnit parse(String text) throws EdtfException {
        return read(text).orElseThrow(() -> new EdtfException(DateAdvice.about(text)));
    }
}
