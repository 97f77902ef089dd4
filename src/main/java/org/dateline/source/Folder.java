package org.dateline.source;

import java.text.Normalizer;

/**
 * Folds a text paragraph by paragraph, see {@link FoldedText}. Works on clusters: a character with the marks that
 * follow it, since only within one can NFC change anything.
 */
final class Folder {

    private static final String DOTS = "...";

    private final StringBuilder folded = new StringBuilder();
    private final SourceMap map = new SourceMap();
    private final boolean normalized;
    private int blankStart = -1;
    private int blankEnd = -1;

    /** @param source all that will be folded; one look at it spares normalizing each cluster */
    Folder(String source) {
        normalized = Normalizer.isNormalized(source, Normalizer.Form.NFC);
    }

    FoldedText folded() {
        return new FoldedText(folded.toString(), map);
    }

    /** @param offset of the paragraph's first character in the source, in code points */
    void paragraph(String paragraph, int offset) {
        if (!folded.isEmpty()) {
            folded.append(FoldedText.PARAGRAPH_END);
            map.add(1, offset, offset);
        }
        int from = offset;
        int at = 0;
        while (at < paragraph.length()) {
            int end = clusterEnd(paragraph, at);
            int to = from + paragraph.codePointCount(at, end);
            if (end - at == 1 && (normalized || paragraph.charAt(at) < Folding.FIRST_COMBINING)) {
                single(paragraph.charAt(at), from, to);
            } else {
                cluster(paragraph.substring(at, end), from, to);
            }
            at = end;
            from = to;
        }
        blankStart = -1;
    }

    /** Ignorable characters belong to the cluster only where a mark follows them. */
    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        int next = end;
        while (next < text.length() && text.charAt(next) >= 0xAD) {
            int c = text.codePointAt(next);
            next += Character.charCount(c);
            if (Folding.isJoined(c)) {
                end = next;
            } else if (!Folding.isIgnorable(c)) {
                break;
            }
        }
        return end;
    }

    private void cluster(String cluster, int from, int to) {
        String shown = withoutIgnorable(cluster);
        boolean whole = shown.length() == cluster.length();
        String composed = normalized && whole ? shown : Normalizer.normalize(shown, Normalizer.Form.NFC);
        if (composed.equals(cluster)) {
            int offset = from;
            for (int c : composed.codePoints().toArray()) {
                single(c, offset, ++offset);
            }
        } else if (composed.codePointCount(0, composed.length()) == 1) {
            single(composed.codePointAt(0), from, to);
        } else if (!composed.isEmpty()) {
            block(composed, from, to);
        }
    }

    private void single(int c, int from, int to) {
        if (Folding.isBlank(c)) {
            blankStart = blankStart < 0 ? from : blankStart;
            blankEnd = to;
        } else if (c == '…') {
            append(DOTS, from, to);
        } else if (!Folding.isIgnorable(c)) {
            append(Character.toString(Folding.plain(c)), from, to);
        }
    }

    private void block(String composed, int from, int to) {
        var plain = new StringBuilder();
        composed.codePoints().map(Folding::plain).forEach(plain::appendCodePoint);
        append(plain.toString(), from, to);
    }

    private void append(String plain, int from, int to) {
        boolean hyphen = plain.equals("-");
        if (hyphen && endsWith('-')) {
            map.extendLast(to);
        } else {
            if (blankStart >= 0 && !hyphen && !endsWith('-') && !endsWith(FoldedText.PARAGRAPH_END)) {
                space();
            }
            folded.append(plain);
            map.add(plain.length(), from, to);
        }
        blankStart = -1;
    }

    private void space() {
        if (!folded.isEmpty()) {
            folded.append(' ');
            map.add(1, blankStart, blankEnd);
        }
    }

    private boolean endsWith(char c) {
        return !folded.isEmpty() && folded.charAt(folded.length() - 1) == c;
    }

    private static String withoutIgnorable(String cluster) {
        var shown = new StringBuilder();
        cluster.codePoints().filter(c -> !Folding.isIgnorable(c)).forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
