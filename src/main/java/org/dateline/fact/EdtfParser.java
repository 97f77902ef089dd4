package org.dateline.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the grammar of {@link EdtfDate}: one day, month or year, an interval, 'one of'. */
final class EdtfParser {

    private static final String OPEN = "..";

    private EdtfParser() {}

    static EdtfDate date(String written) throws EdtfException {
        var text = written.strip();
        if (text.startsWith("[") && text.endsWith("]")) {
            return oneOf(Arrays.asList(text.substring(1, text.length() - 1).split(",", -1)));
        }
        if (text.indexOf('/') >= 0) {
            return interval(text);
        }
        if (text.contains(OPEN)) {
            throw new EdtfException(SpanAdvice.aboutBareSpan(text));
        }
        return dateOf(CalendarUnit.parse(text));
    }

    private static EdtfDate dateOf(CalendarUnit unit) {
        return new EdtfDate(unit.text(), Optional.of(unit.first()), Optional.of(unit.last()));
    }

    private static EdtfDate interval(String text) throws EdtfException {
        var advice = SpanAdvice.aboutInterval(text);
        if (advice.isPresent()) {
            throw new EdtfException(advice.get());
        }
        int slash = text.indexOf('/');
        var from = side(text.substring(0, slash));
        var to = side(text.substring(slash + 1));
        if (ends(from, to)) {
            throw new EdtfException(SpanAdvice.endsBeforeItBegins(
                    text, to.get().text() + "/" + from.get().text()));
        }
        return new EdtfDate(text, from.map(CalendarUnit::first), to.map(CalendarUnit::last));
    }

    /** One side of an interval; empty when it is open. */
    private static Optional<CalendarUnit> side(String text) throws EdtfException {
        return text.equals(OPEN) ? Optional.empty() : Optional.of(CalendarUnit.parse(text));
    }

    private static boolean ends(Optional<CalendarUnit> from, Optional<CalendarUnit> to) {
        return from.isPresent()
                && to.isPresent()
                && from.get().first().isAfter(to.get().last());
    }

    static EdtfDate oneOf(List<String> items) throws EdtfException {
        if (items.isEmpty()) {
            throw new EdtfException("the list of dates is empty" + SpanAdvice.LIST_EXAMPLE);
        }
        var alternatives = new TreeSet<>(Alternative.ORDER);
        for (String item : items) {
            alternatives.add(alternative(item.strip()));
        }
        var only = alternatives.first();
        if (alternatives.size() == 1 && !only.text().contains(OPEN)) {
            return new EdtfDate(only.text(), only.first(), only.last());
        }
        checkOpenEnds(alternatives);
        var text = alternatives.stream().map(Alternative::text).collect(Collectors.joining(",", "[", "]"));
        return new EdtfDate(text, only.first(), latestOf(alternatives));
    }

    private static Alternative alternative(String item) throws EdtfException {
        var advice = SpanAdvice.aboutItem(item);
        if (advice.isPresent()) {
            throw new EdtfException(advice.get());
        }
        int dots = item.indexOf(OPEN);
        if (dots < 0) {
            var unit = CalendarUnit.parse(item);
            return new Alternative(item, Optional.of(unit.first()), Optional.of(unit.last()));
        }
        var from = end(item.substring(0, dots));
        var to = end(item.substring(dots + OPEN.length()));
        if (ends(from, to)) {
            throw new EdtfException(SpanAdvice.endsBeforeItBegins(
                    item, "[" + to.get().text() + OPEN + from.get().text() + "]"));
        }
        return new Alternative(item, from.map(CalendarUnit::first), to.map(CalendarUnit::last));
    }

    /** One end of a span within a list; empty when nothing stands there. */
    private static Optional<CalendarUnit> end(String text) throws EdtfException {
        return text.isEmpty() ? Optional.empty() : Optional.of(CalendarUnit.parse(text));
    }

    /** EDTF lets only the first alternative be open before and only the last be open after. */
    private static void checkOpenEnds(SortedSet<Alternative> alternatives) throws EdtfException {
        long before = alternatives.stream().filter(a -> a.first().isEmpty()).count();
        long after = alternatives.stream().filter(a -> a.last().isEmpty()).count();
        if (before > 1 || after > 1) {
            throw new EdtfException("only one date of a list may begin and only one may end with '..'; "
                    + "leave out those that the others contain");
        }
        if (after == 1 && alternatives.last().last().isPresent()) {
            throw new EdtfException(
                    "a date of the list begins after one with no end; " + "leave out those that the others contain");
        }
    }

    private static Optional<LocalDate> latestOf(SortedSet<Alternative> alternatives) {
        boolean open = alternatives.stream().anyMatch(a -> a.last().isEmpty());
        return open
                ? Optional.empty()
                : alternatives.stream().flatMap(a -> a.last().stream()).max(Comparator.naturalOrder());
    }

    /** One item of a 'one of' list. */
    private record Alternative(String text, Optional<LocalDate> first, Optional<LocalDate> last) {

        /** In order of time: an open beginning first, an open end last, then by the text. */
        static final Comparator<Alternative> ORDER = Comparator.comparing(
                        (Alternative a) -> a.first.orElse(LocalDate.MIN))
                .thenComparing(a -> a.last.orElse(LocalDate.MAX))
                .thenComparing(Alternative::text);
    }
}
