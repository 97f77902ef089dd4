package org.dateline.source;

import java.util.Arrays;
import java.util.Optional;
import org.dateline.source.Words.Span;

/**
 * A stretch of a text, and how many characters must be inserted, deleted or replaced to make the sought words of it.
 *
 * @param start index of its first char
 * @param end index behind its last char
 */
record Alignment(int cost, int start, int end) {

    private static final long ONE = 1L << 32;

    /** The cheapest in a window of the text, within one paragraph, case aside; the first of several. */
    static Optional<Alignment> best(String needle, String text, Span window) {
        int length = needle.length();
        char[] sought = new char[length];
        for (int i = 0; i < length; i++) {
            sought[i] = Character.toLowerCase(needle.charAt(i));
        }
        long[] column = new long[length + 1];
        restart(column, window.start());
        Alignment best = new Alignment(length, window.start(), window.start());
        for (int at = window.start(); at < window.end(); at++) {
            char c = Character.toLowerCase(text.charAt(at));
            if (c == FoldedText.PARAGRAPH_END) {
                restart(column, at + 1);
                continue;
            }
            step(column, sought, c, at + 1);
            int cost = (int) (column[length] / ONE);
            if (cost < best.cost()) {
                best = new Alignment(cost, startOf(column[length]), at + 1);
            }
        }
        return best.end() > best.start() ? Optional.of(best) : Optional.empty();
    }

    /**
     * Goes on by one char of the text. Cell i holds the cost of the first i sought chars in its upper half and where
     * they start in its lower half, reversed, so that the smaller number is the cheaper, and then the
     * shorter stretch.
     */
    private static void step(long[] column, char[] sought, char c, int next) {
        long diagonal = column[0];
        column[0] = (long) Integer.MAX_VALUE - next;
        for (int i = 1; i < column.length; i++) {
            long replaced = diagonal + (sought[i - 1] == c ? 0 : ONE);
            diagonal = column[i];
            column[i] = Math.min(replaced, Math.min(diagonal, column[i - 1]) + ONE);
        }
    }

    private static void restart(long[] column, int start) {
        Arrays.setAll(column, i -> i * ONE + Integer.MAX_VALUE - start);
    }

    private static int startOf(long cell) {
        return Integer.MAX_VALUE - (int) (cell % ONE);
    }
}
