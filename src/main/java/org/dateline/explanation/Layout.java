package org.dateline.explanation;

import java.util.regex.Pattern;
import org.dateline.diagnostic.TextWidth;

/** Lines of text of at most 100 columns, broken between words; what follows a break is set in under what it belongs to. */
final class Layout {

    private static final int WIDTH = 100;
    /** A value must neither break its line nor speak to the terminal. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private final StringBuilder out = new StringBuilder();

    /** Text from the first column on. */
    void line(String text) {
        line("", text);
    }

    /** A line behind something that stands before it, such as blanks or the name of a field. */
    void line(String before, String text) {
        int indent = TextWidth.of(before);
        StringBuilder line = new StringBuilder(before);
        int width = indent;
        boolean empty = true;
        for (String word : clean(text).strip().split(" +")) {
            int needed = TextWidth.of(word) + (empty ? 0 : 1);
            if (!empty && width + needed > WIDTH) {
                flush(line);
                line = new StringBuilder(" ".repeat(indent));
                width = indent;
                empty = true;
                needed = TextWidth.of(word);
            }
            line.append(empty ? "" : " ").append(word);
            width += needed;
            empty = false;
        }
        flush(line);
    }

    /** A line with a remark at its end; the remark goes onto a line of its own, set in, where it does not fit. */
    void line(String before, String text, String remark) {
        String whole = before + text + "  " + remark;
        if (TextWidth.of(whole) <= WIDTH) {
            flush(new StringBuilder(clean(whole)));
        } else {
            line(before, text);
            line(before + "    ", remark);
        }
    }

    private static String clean(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    /** An empty line, unless nothing or an empty line stands before it. */
    void gap() {
        if (!out.isEmpty() && out.lastIndexOf("\n\n") != out.length() - 2) {
            out.append('\n');
        }
    }

    private void flush(StringBuilder line) {
        out.append(line.toString().stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
