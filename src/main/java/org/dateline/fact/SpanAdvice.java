package org.dateline.fact;

import static org.dateline.fact.Found.quoted;
import static org.dateline.fact.Found.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is wrong with a text that should be an interval or an item of a 'one of' list. */
final class SpanAdvice {

    static final String LIST_EXAMPLE =
            "; write for example [2015-08-20..2015-08-21] for some time within, " + "[..2020-11-18] for on or before";

    private static final Pattern SLASHED_DATE =
            Pattern.compile("[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}|[0-9]{1,4}/[0-9]{1,2}" + "|[0-9]{1,2}/[0-9]{4}");
    private static final Pattern STILL = Pattern.compile("(?i)(.+)/ ?(?:now|present|today|open|ongoing|unknown|\\?)");

    private SpanAdvice() {}

    /** What is wrong with a text with {@code /}, apart from what stands on its two sides; empty when nothing is. */
    static Optional<String> aboutInterval(String text) {
        if (SLASHED_DATE.matcher(text).matches()) {
            return Optional.of(DateAdvice.about(text));
        }
        if (text.indexOf('/') != text.lastIndexOf('/')) {
            return Optional.of(
                    quoted(text) + " has more than one '/'; write the first and the last, such as 2020/2021");
        }
        if (text.contains("[") || text.contains("]")) {
            return Optional.of(listWithInterval(text));
        }
        var still = STILL.matcher(text);
        if (still.matches() && isUnit(still.group(1).strip())) {
            return Optional.of(quoted(text) + " goes on: that is written with '..'"
                    + write(List.of(still.group(1).strip() + "/..")));
        }
        return halfOrBlank(text);
    }

    private static Optional<String> halfOrBlank(String text) {
        int slash = text.indexOf('/');
        var from = text.substring(0, slash).strip();
        var to = text.substring(slash + 1).strip();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of(quoted(text) + " lacks one side of '/'" + write(openEnded(from, to)));
        }
        if (isSide(from) && isSide(to) && !text.equals(from + "/" + to)) {
            return Optional.of(quoted(text) + " has blanks in it" + write(List.of(from + "/" + to)));
        }
        return Optional.empty();
    }

    private static List<String> openEnded(String from, String to) {
        if (isUnit(from)) {
            return List.of(from + "/.. when it goes on");
        }
        return isUnit(to) ? List.of("../" + to + " for until then") : List.of("for example 2018/.. or ../2015-05-07");
    }

    static String endsBeforeItBegins(String text, String turned) {
        return quoted(text) + " ends before it begins" + write(List.of(turned));
    }

    /** What to say of {@code a..b} that stands as a single text. */
    static String aboutBareSpan(String text) {
        if (text.equals("..")) {
            return "\"..\" alone says nothing; leave the date out or write ../.. for what goes on, start unknown";
        }
        if (text.startsWith("[") || text.endsWith("]")) {
            return quoted(text) + " has only one of the brackets [ and ]" + LIST_EXAMPLE;
        }
        if (text.contains("...")) {
            return threeDots(text, "...");
        }
        int dots = text.indexOf("..");
        var from = text.substring(0, dots).strip();
        var to = text.substring(dots + 2).strip();
        if (!isEnd(from) || !isEnd(to)) {
            return DateAdvice.about(isEnd(from) ? to : from);
        }
        return quoted(text) + " stands without brackets" + write(meanings(from, to));
    }

    private static List<String> meanings(String from, String to) {
        var list = "[" + from + ".." + to + "]";
        if (from.isEmpty()) {
            return List.of(list + " for on or before", "../" + to + " for all the time until then");
        }
        return to.isEmpty()
                ? List.of(list + " for not before", from + "/.. for what goes on")
                : List.of(list + " for some time within", from + "/" + to + " for all of it");
    }

    /** What is wrong with an item of a list, apart from the dates in it; empty when nothing is. */
    static Optional<String> aboutItem(String item) {
        if (item.isEmpty()) {
            return Optional.of("a date of the list is empty" + LIST_EXAMPLE);
        }
        if (item.equals("..")) {
            return Optional.of("\"..\" in a list says nothing; leave the date out");
        }
        if (item.contains("/") && !SLASHED_DATE.matcher(item).matches()) {
            return Optional.of(listWithInterval(item));
        }
        if (item.contains("...") || item.contains("…")) {
            return Optional.of(threeDots(item, item.contains("…") ? "…" : "..."));
        }
        return blankInItem(item);
    }

    private static Optional<String> blankInItem(String item) {
        int dots = item.indexOf("..");
        if (dots < 0) {
            return Optional.empty();
        }
        var from = item.substring(0, dots).strip();
        var to = item.substring(dots + 2).strip();
        return isEnd(from) && isEnd(to) && !item.equals(from + ".." + to)
                ? Optional.of(quoted(item) + " has blanks in it" + write(List.of("[" + from + ".." + to + "]")))
                : Optional.empty();
    }

    private static String listWithInterval(String text) {
        return quoted(text) + " mixes '/' (lasts) with a list (one of); in a list write '..' for some time within, "
                + "and '/' only outside lists";
    }

    private static String threeDots(String text, String dots) {
        var spellings = new ArrayList<String>();
        int at = text.indexOf(dots);
        var from = text.substring(0, at).strip();
        var to = text.substring(at + dots.length()).strip();
        if (isEnd(from) && isEnd(to)) {
            spellings.add("[" + from + ".." + to + "]");
        }
        return quoted(text) + " should have exactly two dots" + write(spellings);
    }

    private static boolean isUnit(String text) {
        return CalendarUnit.read(text).isPresent();
    }

    private static boolean isSide(String text) {
        return text.equals("..") || isUnit(text);
    }

    private static boolean isEnd(String text) {
        return text.isEmpty() || isUnit(text);
    }
}
