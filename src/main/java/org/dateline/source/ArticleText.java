package org.dateline.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of one article, as the article has it: byte order mark off, CRLF and CR as LF, nothing else changed.
 *
 * <p>Offsets count code points of this text from 0, an end is exclusive; lines count from 1. Immutable.
 */
public final class ArticleText {

    /**
     * One paragraph.
     *
     * @param start offset of its first character
     * @param end offset behind its last character, the line end not included
     */
    public record Paragraph(int start, int end) {}

    private final String name;
    private final String text;
    /** Offsets of the characters that take two Java chars, ascending. */
    private final int[] wide;

    private final int[] lineStarts;
    private final List<Paragraph> paragraphs;

    private ArticleText(String name, String text, Paragraphs mode) {
        this.name = name;
        this.text = text;
        this.wide = wideIn(text);
        this.lineStarts = lineStartsOf(text);
        this.paragraphs = List.copyOf(split(mode));
    }

    /**
     * Reads a file of at most 20 MB.
     *
     * @param name how messages call the file
     * @throws UnreadableTextException if the file is not UTF-8 or too long
     */
    public static ArticleText read(Path file, String name, Paragraphs mode) throws IOException {
        return of(name, TextFile.read(file, name), mode);
    }

    /** A text already at hand. */
    public static ArticleText of(String name, String text, Paragraphs mode) {
        String own = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (own.indexOf('\r') >= 0) {
            own = own.replace("\r\n", "\n").replace('\r', '\n');
        }
        return new ArticleText(name, own, mode);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The number of code points. */
    public int length() {
        return text.length() - wide.length;
    }

    /** SHA-256 of this text (byte order mark off, line ends LF) in UTF-8: 64 small hexadecimal digits. */
    public String sha256() {
        return Sha256.of(text);
    }

    /** In the order of the text, without those that hold only blanks. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** The paragraph around an offset; empty between two paragraphs. */
    public Optional<Paragraph> paragraphAt(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Paragraph paragraph = paragraphs.get(middle);
            if (offset < paragraph.start()) {
                high = middle - 1;
            } else if (offset >= paragraph.end()) {
                low = middle + 1;
            } else {
                return Optional.of(paragraph);
            }
        }
        return Optional.empty();
    }

    /** The line on which the character at this offset stands. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The article's own characters from one offset to another. */
    public String slice(int start, int end) {
        return text.substring(charIndex(start), charIndex(end));
    }

    private int charIndex(int offset) {
        int found = Arrays.binarySearch(wide, offset);
        return offset + (found >= 0 ? found : -found - 1);
    }

    private static int[] wideIn(String text) {
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < text.length() - 1; i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                offsets.add(i - offsets.size());
                i++;
            }
        }
        return offsets.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] lineStartsOf(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        int passed = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            while (passed < wide.length && wide[passed] + passed < i) {
                passed++;
            }
            starts.add(i + 1 - passed);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Paragraph> split(Paragraphs mode) {
        boolean eachLine = mode == Paragraphs.LINES || (mode == Paragraphs.AUTO && hasLongLine());
        var found = new ArrayList<Paragraph>();
        boolean open = false;
        for (int line = 1; line <= lineStarts.length; line++) {
            if (slice(lineStarts[line - 1], lineEnd(line)).codePoints().allMatch(Folding::isNothing)) {
                open = false;
                continue;
            }
            int start = open && !eachLine ? found.removeLast().start() : lineStarts[line - 1];
            found.add(new Paragraph(start, lineEnd(line)));
            open = true;
        }
        return found;
    }

    private boolean hasLongLine() {
        for (int line = 1; line <= lineStarts.length; line++) {
            if (lineEnd(line) - lineStarts[line - 1] > Paragraphs.LONGEST_WRAPPED_LINE) {
                return true;
            }
        }
        return false;
    }

    private int lineEnd(int line) {
        return line < lineStarts.length ? lineStarts[line] - 1 : length();
    }
}
