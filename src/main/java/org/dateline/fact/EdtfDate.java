package org.dateline.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A date as curators write it: EDTF (ISO 8601-2, Library of Congress 2019) levels 0 and 1 without times of day,
 * seasons, {@code X} digits, {@code ?}, {@code %} and years outside 0000–9999, and of level 2 'one of'.
 *
 * <p>{@code 2020-12-20}, {@code 2020-12}, {@code 2020}: on that day, or some time within; {@code a/b} lasts the whole
 * span; {@code a/..} goes on; {@code ../b} until b; {@code ../..} going on, start unknown; {@code [a..b]} some time
 * within; {@code [..b]} by; {@code [a..]} not before; {@code [a,b]} one of these. {@code ~} (about) follows a day,
 * month or year and leaves the bounds unchanged. Days are the place's own calendar days.
 *
 * @param edtf the canonical EDTF text: no blanks, alternatives in order of time, each once
 * @param firstDay the first day it can lie on; absent when open or unknown
 * @param lastDay the last day it can lie on; absent when open or unknown
 */
public record EdtfDate(String edtf, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {

    /** How a date fills the days between its bounds. */
    public enum Span {
        /** One calendar day, the finest that is kept: within it and all of it are the same. */
        DAY,
        /** Some time between the bounds, nobody says when: a month, a year, 'one of'. */
        WITHIN,
        /** From the first bound to the last, all of it: an interval with {@code /}. */
        LASTS
    }

    /**
     * By the first day (where that is open, the last), then by the last day, an open one later than any; dates
     * without bounds ({@code ../..}) come last. Dates with the same bounds compare as equal.
     */
    public static final Comparator<EdtfDate> BY_TIME =
            Comparator.comparing(EdtfDate::firstBound).thenComparing(date -> date.lastDay.orElse(LocalDate.MAX));

    private static final int LAST_YEAR = 9999;

    public EdtfDate {
        if (edtf.isBlank()
                || (firstDay.isPresent()
                        && lastDay.isPresent()
                        && firstDay.get().isAfter(lastDay.get()))) {
            throw new IllegalArgumentException("no such date: %s from %s to %s".formatted(edtf, firstDay, lastDay));
        }
        requireFourDigits(firstDay);
        requireFourDigits(lastDay);
    }

    private static void requireFourDigits(Optional<LocalDate> day) {
        if (day.filter(d -> d.getYear() < 0 || d.getYear() > LAST_YEAR).isPresent()) {
            throw new IllegalArgumentException("a year has four digits: " + day.get());
        }
    }

    /**
     * Reads a value written as text; 'one of' may stand as text too ({@code "[2019,2020]"}), for files without lists.
     *
     * @throws EdtfException when it is no such date; the message tells how to write it
     */
    public static EdtfDate parse(String text) throws EdtfException {
        return EdtfParser.date(text);
    }

    /**
     * Reads a YAML list, EDTF's 'one of'. Each item is a day, month or year, or a span of them with {@code ..}; a list
     * of one day, month or year is just that.
     *
     * @throws EdtfException when it is no such list; the message tells how to write it
     */
    public static EdtfDate oneOf(List<String> items) throws EdtfException {
        return EdtfParser.oneOf(items);
    }

    /** The first second as xsd:dateTime, such as {@code 2020-09-01T00:00:00Z}; absent when open. */
    public Optional<String> earliest() {
        return firstDay.map(day -> day + "T00:00:00Z");
    }

    /** The last second as xsd:dateTime, such as {@code 2020-09-30T23:59:59Z}; absent when open. */
    public Optional<String> latest() {
        return lastDay.map(day -> day + "T23:59:59Z");
    }

    /** Whether it lasts, lies somewhere within, or is one day. An approximate day is a {@link Span#DAY} too. */
    public Span span() {
        if (edtf.indexOf('/') >= 0) {
            return Span.LASTS;
        }
        boolean oneDay = edtf.charAt(0) != '[' && firstDay.isPresent() && firstDay.equals(lastDay);
        return oneDay ? Span.DAY : Span.WITHIN;
    }

    /** Whether any part of it is only about then. */
    public boolean approximate() {
        return edtf.indexOf('~') >= 0;
    }

    private LocalDate firstBound() {
        return firstDay.or(() -> lastDay).orElse(LocalDate.MAX);
    }
}
