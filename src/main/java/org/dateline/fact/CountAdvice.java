package org.dateline.fact;

import static org.dateline.fact.Found.quoted;
import static org.dateline.fact.Found.write;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what is wrong with a text that should be a count, and guesses what was meant. */
final class CountAdvice {

    private static final String EXAMPLES = "; write a number as 4, 3..5, 1+ (at least), ..7 (at most), ~5000 (about), "
            + "58%, or words without digits, or none-reported";
    private static final String NUMBER = "([0-9]+(?:[.,][0-9]+)*%?)";

    private static final List<String> NUMBER_WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Integer> POWERS_OF_TEN = Map.of(
            "hundred", 2, "thousand", 3, "k", 3, "million", 6, "mn", 6, "m", 6, "billion", 9, "bn", 9, "trillion", 12);

    /** From the most telling to the vaguest; the first that matches speaks. */
    private static final List<Rule> RULES = List.of(
            rule("(?:>|more than|over)\\s*" + NUMBER, m -> "is more than a number" + write(moreThan(m.group(1)))),
            rule(
                    "(?:<|fewer than|less than|under)\\s*" + NUMBER,
                    m -> "is less than a number" + write(lessThan(m.group(1)))),
            rule(
                    "(?:≥|>=|=>|at least|min\\.?)\\s*" + NUMBER + "|" + NUMBER + "\\s*(?:\\+|or more)|\\+\\s*" + NUMBER,
                    m -> "is at least a number" + write(numbers(first(m) + "+"))),
            rule(NUMBER + "\\s*\\.\\.", m -> "has no end" + write(numbers(m.group(1) + "+"))),
            rule("([0-9]+(?:[.,][0-9]+)*)\\+%", m -> "has '+' before '%'" + write(numbers(m.group(1) + "%+"))),
            rule(
                    "(?:≤|<=|=<|at most|up to|max\\.?|\\.\\.)\\s*" + NUMBER,
                    m -> "is at most a number" + write(numbers(".." + m.group(1)))),
            rule(
                    "(?:~|≈|about|around|roughly|nearly|almost|some|circa|ca?\\.?)\\s*" + NUMBER + "|" + NUMBER
                            + "\\s*~",
                    m -> "is about a number" + write(numbers("~" + first(m)))),
            rule(
                    "~(.+(?:\\.\\.|\\+).*|\\.\\..+)",
                    m -> "has '~' and bounds; about a number says no bounds" + write(numbers(m.group(1)))),
            rule(NUMBER + "\\s*(?:-|–|—|\\.{2,}|…|to|or|and)\\s*" + NUMBER, CountAdvice::aboutRange),
            rule("[-−–]\\s*[0-9].*", m -> "is negative; a count never is, margins and losses have codes of their own"),
            rule("0+([0-9].*)", m -> "has a zero in front" + write(numbers(m.group(1)))),
            rule("\\.[0-9]+%?", m -> "begins with a point" + write(numbers("0" + m.group()))),
            rule("([0-9]+)[.,](%?)", m -> "ends with a point or comma" + write(numbers(m.group(1) + m.group(2)))),
            rule("[0-9]+(?:\\.[0-9]+)?e[-+]?[0-9]+", m -> "has an exponent" + write(withoutExponent(m.group()))),
            rule(
                    "([0-9]+(?:[.,][0-9]+)*)[\\s-]*("
                            + String.join(
                                    "|",
                                    POWERS_OF_TEN.keySet().stream().sorted().toList()) + ")s?",
                    m -> "mixes digits and words" + write(multiplied(m))),
            rule(
                    "([0-9]+(?:[.,][0-9]+)*)\\s*(?:%|percent|per cent|pct\\.?)",
                    m -> "is a share in percent" + write(numbers(m.group(1) + "%"))),
            rule("[$€£¥].*|.*[$€£¥]", m -> "has a sign of money; write the number alone and, beside it, the currency"),
            rule("[1-9][0-9]{0,2}\\.([0-9]{3})", CountAdvice::aboutPoint),
            rule(
                    "[0-9]{1,3}(?:[.\\s_'’][0-9]{3})+",
                    m -> "has thousands grouped otherwise than by commas"
                            + write(numbers(m.group().replaceAll("[^0-9]", "")))),
            rule(
                    "[0-9,.]*,[0-9,.]*",
                    m -> "has a comma that does not group thousands by three"
                            + write(numbers(
                                    m.group().replace(",", ""), m.group().replace(',', '.')))),
            rule(
                    "(no|none|nil|nobody|none[\\s_]reported)",
                    m -> "may be zero or nothing reported; write 0 when the article "
                            + "counts none, none-reported when it says that none were reported"),
            rule(
                    "(" + String.join("|", NUMBER_WORDS) + ")",
                    m -> "is a number in words"
                            + write(List.of(Integer.toString(
                                    NUMBER_WORDS.indexOf(m.group().toLowerCase(Locale.ROOT)))))),
            rule(
                    ".*[0-9].*\\p{L}.*|.*\\p{L}.*[0-9].*",
                    m -> "mixes digits and words; write only the number, what is "
                            + "counted is the key, the words can stand in wording"));

    private CountAdvice() {}

    /** One sentence on a text that {@link CountParser} refuses. */
    static String about(String text) {
        if (text.isBlank()) {
            return "the count is empty" + EXAMPLES;
        }
        return RULES.stream()
                .flatMap(rule -> rule.on(text).stream())
                .findFirst()
                .map(said -> quoted(text) + " " + said)
                .orElse(quoted(text) + " is no count that can be read" + EXAMPLES);
    }

    static String tooLong(String text, int longest) {
        return quoted(text) + " is longer than " + longest + " characters" + EXAMPLES;
    }

    static String turnedRange(String text, MatchResult range) {
        return quoted(text) + " ends before it begins"
                + write(numbers(range.group(3) + ".." + range.group(1) + range.group(4)));
    }

    /** Words that hide a number or the lack of one, so that no count gets lost as mere wording. */
    static boolean isNumberWord(String text) {
        var word = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
        return NUMBER_WORDS.contains(word)
                || List.of("no", "none", "nil", "nobody", "none reported").contains(word);
    }

    private static List<String> moreThan(String number) {
        return isWhole(number) ? List.of(value(number).add(BigInteger.ONE) + "+") : numbers(number + "+");
    }

    private static List<String> lessThan(String number) {
        if (!isWhole(number)) {
            return numbers(".." + number);
        }
        var below = value(number).subtract(BigInteger.ONE);
        if (below.signum() < 0) {
            return List.of();
        }
        return List.of(below.signum() == 0 ? "0" : ".." + below);
    }

    private static boolean isWhole(String number) {
        return CountParser.isNumber(number) && !number.contains(".") && !number.endsWith("%");
    }

    private static BigInteger value(String whole) {
        return new BigInteger(whole.replace(",", ""));
    }

    private static String aboutRange(MatchResult m) {
        var last = m.group(2);
        var first = last.endsWith("%") || !m.group(1).endsWith("%")
                ? m.group(1)
                : m.group(1).replace("%", "");
        var end = m.group(1).endsWith("%") && !last.endsWith("%") ? last + "%" : last;
        return "is a range that is not spelled first..last" + write(numbers(first + ".." + end));
    }

    private static String aboutPoint(MatchResult m) {
        var grouped = m.group().replace(".", "");
        var fraction = m.group().replaceAll("0+$", "");
        // a third decimal that is no zero gets one behind it, so that it no longer looks like thousands
        var spelled = fraction.equals(m.group()) ? fraction + "0" : fraction;
        return "may have thousands or a fraction behind the point"
                + write(numbers(grouped, spelled.replaceAll("\\.$", "")));
    }

    private static List<String> withoutExponent(String text) {
        var parts = text.toLowerCase(Locale.ROOT).split("e");
        // a larger exponent is a slip or an attack, no count
        boolean modest = parts[1].replaceAll("[^0-9]", "").length() <= 2;
        if (!modest || !CountParser.isNumber(parts[0])) {
            return List.of();
        }
        return numbers(new BigDecimal(text).stripTrailingZeros().toPlainString());
    }

    private static List<String> multiplied(MatchResult m) {
        if (!CountParser.isNumber(m.group(1))) {
            return List.of();
        }
        int power = Objects.requireNonNull(POWERS_OF_TEN.get(m.group(2).toLowerCase(Locale.ROOT)));
        var product = new BigDecimal(m.group(1).replace(",", "")).scaleByPowerOfTen(power);
        return numbers(product.stripTrailingZeros().toPlainString());
    }

    private static String first(MatchResult m) {
        return Stream.iterate(1, i -> i <= m.groupCount(), i -> i + 1)
                .flatMap(i -> Optional.ofNullable(m.group(i)).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Those of the spellings that read as numbers. */
    private static List<String> numbers(String... spellings) {
        return Stream.of(spellings).filter(CountParser::isNumber).distinct().toList();
    }

    private static Rule rule(String pattern, Function<MatchResult, String> message) {
        return new Rule(Pattern.compile("(?is)" + pattern), message);
    }

    /** What to say of texts of one shape; the message goes on after the text in quotation marks. */
    private record Rule(Pattern shape, Function<MatchResult, String> message) {

        Optional<String> on(String text) {
            var match = shape.matcher(text);
            return match.matches() ? Optional.of(message.apply(match)) : Optional.empty();
        }
    }
}
