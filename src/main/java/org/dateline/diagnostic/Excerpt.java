package org.dateline.diagnostic;

import java.io.PrintStream;
import java.util.regex.Pattern;

/**
 * A line of a source with a place in it underlined, the way compilers show it. Of a long line only what is around the
 * place. Nothing in it can steer the terminal.
 */
public final class Excerpt {

    /** In columns of the terminal, as is the context shown before a place in a longer line. */
    private static final int WIDEST_LINE = 160;

    private static final int CONTEXT = 60;

    /** More than is ever shown, so that a line of megabytes costs no more than this. */
    private static final int MOST_BEFORE = 2_000;

    /** Control characters, lone surrogates, and format characters that turn, hide or break text. */
    private static final Pattern STEERING = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");

    private final Place place;
    private final int[] line;

    /** @param line the whole line on which the place is, without its end */
    public Excerpt(Place place, String line) {
        this.place = place;
        this.line = printable(line).codePoints().toArray();
    }

    /** Prints the line with its number and, where the place has a column, the marks below it. */
    public void print(PrintStream out) {
        int start = Math.clamp(place.column() - 1L, 0, line.length);
        boolean fits = line.length <= MOST_BEFORE && width(0, line.length) <= WIDEST_LINE;
        int from = fits ? 0 : back(start);
        int to = fits ? line.length : forth(from);
        String number = "%5s".formatted(place.line());
        out.printf("%s | %s%s%s%n", number, cut(from > 0), new String(line, from, to - from), cut(to < line.length));
        if (place.column() > 0 && place.column() <= line.length + 1) {
            int before = width(from, start) + cut(from > 0).length();
            int under = width(start, (int) Math.min(to, (long) start + place.length()));
            out.printf("%s | %s%s%n", " ".repeat(number.length()), " ".repeat(before), "^".repeat(Math.max(1, under)));
        }
    }

    /** A text of which no character can steer the terminal or break the line. */
    public static String printable(String text) {
        return STEERING.matcher(text.replace('\t', ' ')).replaceAll("\uFFFD");
    }

    private static String cut(boolean left) {
        return left ? "…" : "";
    }

    /** Where to begin a long line so that a place stays in sight, with some of what is before it. */
    private int back(int start) {
        int from = start;
        for (int width = 0; from > 0 && width < CONTEXT; from--) {
            width += TextWidth.of(line[from - 1]);
        }
        return from;
    }

    private int forth(int from) {
        int to = from;
        for (int width = 0; to < line.length && width < WIDEST_LINE; to++) {
            width += TextWidth.of(line[to]);
        }
        return to;
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += TextWidth.of(line[i]);
        }
        return width;
    }
}
