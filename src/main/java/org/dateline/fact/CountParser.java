package org.dateline.fact;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the grammar of {@link CountText}. */
final class CountParser {

    /** Longer texts are no counts; the patterns here recurse over what they match. */
    private static final int LONGEST = 200;

    private static final String NUMBER = "((?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\\.[0-9]+)?)";
    private static final Pattern ABOUT_OR_EXACT = Pattern.compile("(~?)" + NUMBER + "(%?)");
    private static final Pattern AT_LEAST = Pattern.compile(NUMBER + "(%?)\\+");
    private static final Pattern AT_MOST = Pattern.compile("\\.\\." + NUMBER + "(%?)");
    private static final Pattern RANGE = Pattern.compile(NUMBER + "(%?)\\.\\." + NUMBER + "(%?)");
    /** {@code 1.250} may be a thousand and a quarter or thousands grouped as on the Continent. */
    private static final Pattern GROUPED_BY_POINTS =
            Pattern.compile(".*(?<![0-9.,])[1-9][0-9]{0,2}\\.[0-9]{3}(?![0-9]).*");

    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’\\s-]*");

    private CountParser() {}

    static CountText count(String written) throws CountException {
        var text = written.strip();
        if (text.length() > LONGEST) {
            throw new CountException(CountAdvice.tooLong(text, LONGEST));
        }
        if (text.equals("none-reported")) {
            return CountText.ofNoneReported();
        }
        var read = GROUPED_BY_POINTS.matcher(text).matches() ? Optional.<CountText>empty() : number(text);
        if (read.isPresent()) {
            return read.get();
        }
        if (!WORDS.matcher(text).matches() || CountAdvice.isNumberWord(text)) {
            throw new CountException(CountAdvice.about(text));
        }
        return CountText.words(text.replaceAll("\\s+", " "));
    }

    private static Optional<CountText> number(String text) throws CountException {
        var one = ABOUT_OR_EXACT.matcher(text);
        if (one.matches()) {
            boolean percent = !one.group(3).isEmpty();
            var number = decimal(one.group(2));
            return Optional.of(
                    one.group(1).isEmpty() ? CountText.exactly(number, percent) : CountText.about(number, percent));
        }
        var least = AT_LEAST.matcher(text);
        if (least.matches()) {
            return Optional.of(CountText.between(
                    bound(least), Optional.empty(), !least.group(2).isEmpty()));
        }
        var most = AT_MOST.matcher(text);
        if (most.matches()) {
            return Optional.of(CountText.between(
                    Optional.empty(), bound(most), !most.group(2).isEmpty()));
        }
        return range(text);
    }

    private static Optional<BigDecimal> bound(Matcher match) {
        return Optional.of(decimal(match.group(1)));
    }

    /** In percent when its end says so; its beginning may say so too. */
    private static Optional<CountText> range(String text) throws CountException {
        var match = RANGE.matcher(text);
        if (!match.matches() || match.group(2).length() > match.group(4).length()) {
            return Optional.empty();
        }
        var from = decimal(match.group(1));
        var to = decimal(match.group(3));
        if (from.compareTo(to) > 0) {
            throw new CountException(CountAdvice.turnedRange(text, match));
        }
        return Optional.of(CountText.between(
                Optional.of(from), Optional.of(to), !match.group(4).isEmpty()));
    }

    private static BigDecimal decimal(String digits) {
        var plain = new BigDecimal(digits.replace(",", "")).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Whether it reads as a number, to check what is offered as the right spelling. */
    static boolean isNumber(String text) {
        try {
            return text.length() <= LONGEST
                    && !GROUPED_BY_POINTS.matcher(text).matches()
                    && number(text).isPresent();
        } catch (CountException e) {
            return false;
        }
    }
}
