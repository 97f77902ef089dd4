package org.dateline.source;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Where words begin and end in a folded text. A word is a run of letters, digits and marks, with an apostrophe, a full
 * stop or a comma between two of them ({@code Iraq's}, {@code U.S}, {@code 5,000}). In scripts written without blanks
 * (Chinese, Japanese, Thai, Lao, Khmer, Burmese) each letter counts as a word and a text may be cut at any of them. A
 * symbol such as an emoji is a word.
 */
final class Words {

    /** From one index to another of a folded text, end exclusive. */
    record Span(int start, int end) {

        String in(String text) {
            return text.substring(start, end);
        }
    }

    private static final int FIRST_UNSPACED = 0xE00;

    private Words() {}

    /** The words between two indexes, in their order. */
    static List<Span> in(String text, int from, int to) {
        var words = new ArrayList<Span>();
        int at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isSpaced(c)) {
                next = Math.min(to, endOfRun(text, next));
                words.add(new Span(at, next));
            } else if (isUnspaced(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
                words.add(new Span(at, next));
            }
            at = next;
        }
        return words;
    }

    static int count(String text) {
        return in(text, 0, text.length()).size();
    }

    /** Whether cutting before this index would cut a word, a number or a letter with its marks. */
    static boolean cuts(String text, int index) {
        if (index <= 0 || index >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(index);
        int after = text.codePointAt(index);
        return (Character.isLowSurrogate(text.charAt(index)) && Character.isHighSurrogate(text.charAt(index - 1)))
                || Folding.isMark(after)
                || (isSpaced(before) && isSpaced(after))
                || (isDigit(before) && joinsDigits(text, index))
                || (isDigit(after) && joinsDigits(text, index - Character.charCount(before)));
    }

    private static int endOfRun(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isSpaced(c) && !joinsLetters(text, at)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean joinsLetters(String text, int index) {
        char c = text.charAt(index);
        return (c == '\'' || c == '.' || c == ',')
                && index + 1 < text.length()
                && isSpaced(text.codePointAt(index + 1));
    }

    /** Whether a decimal point or thousands separator with a digit on both sides stands here. */
    private static boolean joinsDigits(String text, int index) {
        char c = text.charAt(index);
        return (c == '.' || c == ',' || c == '\u066B' || c == '\u066C')
                && index > 0
                && index + 1 < text.length()
                && isDigit(text.codePointBefore(index))
                && isDigit(text.codePointAt(index + 1));
    }

    private static boolean isDigit(int c) {
        return Character.isDigit(c);
    }

    private static boolean isSpaced(int c) {
        return isWordCharacter(c) && (c < FIRST_UNSPACED || !isUnspacedScript(c));
    }

    /** A letter that is a word of its own. */
    static boolean isUnspaced(int c) {
        return c >= FIRST_UNSPACED && Character.isLetter(c) && isUnspacedScript(c);
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c) || Folding.isMark(c);
    }

    private static boolean isUnspacedScript(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            default -> c == 'ー';
        };
    }
}
