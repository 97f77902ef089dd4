package org.dateline.answer;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.diagnostic.TextWidth;

/**
 * A text in lines of at most so many columns, those after the first indented. It breaks at blanks, after hyphens and
 * slashes, and where a piece is still too wide between characters as readers see them, never before a combining mark.
 */
final class WrappedText {

    private static final String INDENT = "  ";
    private static final Pattern PIECE = Pattern.compile("\\s*[^\\s/-]*[/-]*");

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private WrappedText(int width) {
        this.width = width;
    }

    /** @param width in columns, more than the indentation and a wide character need */
    static List<String> of(String text, int width) {
        WrappedText wrapped = new WrappedText(width);
        if (TextWidth.of(text) <= width) {
            return List.of(text);
        }
        for (Matcher piece = PIECE.matcher(text); piece.find(); ) {
            wrapped.add(piece.group());
        }
        wrapped.end();
        return wrapped.lines;
    }

    private void add(String piece) {
        if (used + TextWidth.of(piece) <= width) {
            append(piece);
            return;
        }
        if (!isFresh()) {
            end();
        }
        String bare = piece.stripLeading();
        if (used + TextWidth.of(bare) <= width) {
            append(bare);
        } else {
            addCharacters(bare);
        }
    }

    private void addCharacters(String piece) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(piece);
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            String character = piece.substring(start, end);
            if (used + TextWidth.of(character) > width && !isFresh()) {
                end();
            }
            append(character);
        }
    }

    private void append(String piece) {
        line.append(piece);
        used += TextWidth.of(piece);
    }

    private boolean isFresh() {
        return line.toString().isBlank();
    }

    private void end() {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(INDENT);
        used = INDENT.length();
    }
}
