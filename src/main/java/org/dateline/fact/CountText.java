package org.dateline.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What stands for one code in a map of counts: {@code 4}, {@code 3..5}, {@code 1+} (at least), {@code ..7} (at most),
 * {@code ~5000} (about, no bounds), each also with {@code %}; words such as {@code dozens}, which give no bounds; or
 * {@code none-reported}, which is not zero.
 *
 * <p>Numbers are decimal, without sign or exponent; thousands may be grouped by commas ({@code 5,000}; in YAML only
 * where it is quoted or in block style). They are kept without trailing zeros and never with a negative scale, so that
 * {@code 1.50} equals {@code 1.5}; print them with {@link BigDecimal#toPlainString}.
 *
 * @param min at least so many; absent when not known
 * @param max at most so many; absent when not known
 * @param value so many, or about so many when there are no bounds
 * @param unit {@code percent}, else absent
 * @param wording the article's words in place of a number
 * @param noneReported the article says that none were reported
 */
public record CountText(
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<BigDecimal> value,
        Optional<String> unit,
        Optional<String> wording,
        boolean noneReported) {

    private static final String PERCENT = "percent";

    public CountText {
        boolean number = min.isPresent() || max.isPresent() || value.isPresent();
        int kinds = (number ? 1 : 0) + (wording.isPresent() ? 1 : 0) + (noneReported ? 1 : 0);
        if (kinds != 1) {
            throw new IllegalArgumentException("a count is a number, words or none reported, one of these");
        }
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw new IllegalArgumentException("no count from %s to %s".formatted(min.get(), max.get()));
        }
    }

    /**
     * Reads the text of one count.
     *
     * @throws CountException when it is none; the message tells how to write it
     */
    public static CountText parse(String written) throws CountException {
        return CountParser.count(written);
    }

    static CountText exactly(BigDecimal number, boolean percent) {
        return between(Optional.of(number), Optional.of(number), percent);
    }

    /** From one bound to the other; two equal bounds are an exact number. */
    static CountText between(Optional<BigDecimal> min, Optional<BigDecimal> max, boolean percent) {
        return new CountText(
                min, max, min.filter(m -> max.equals(Optional.of(m))), unit(percent), Optional.empty(), false);
    }

    static CountText about(BigDecimal number, boolean percent) {
        return new CountText(
                Optional.empty(), Optional.empty(), Optional.of(number), unit(percent), Optional.empty(), false);
    }

    static CountText words(String words) {
        return new CountText(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words), false);
    }

    static CountText ofNoneReported() {
        return new CountText(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    private static Optional<String> unit(boolean percent) {
        return percent ? Optional.of(PERCENT) : Optional.empty();
    }
}
