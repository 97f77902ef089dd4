package org.dateline.source;

import java.util.Arrays;

/**
 * Where each Java char of a folded text comes from, in code points of the source. Kept as pieces: in a plain piece each
 * char is one code point; a block is any number of chars made from any number of code points, and cannot be cut.
 */
final class SourceMap {

    private static final int PLAIN = -1;

    private int[] folded = new int[16];
    private int[] source = new int[16];
    /** Where the source of a block ends, or {@link #PLAIN}. */
    private int[] blockEnd = new int[16];

    private int pieces;
    private int length;

    /** Appends {@code chars} folded chars that were made from the code points from {@code start} to {@code end}. */
    void add(int chars, int start, int end) {
        boolean plain = chars == 1 && end - start == 1;
        if (!plain || !continues(start)) {
            addPiece(length, start, plain ? PLAIN : end);
        }
        length += chars;
    }

    /** Lets the last char added stand for the source up to {@code end} as well. */
    void extendLast(int end) {
        int last = pieces - 1;
        if (blockEnd[last] != PLAIN) {
            blockEnd[last] = end;
        } else if (folded[last] == length - 1) {
            blockEnd[last] = end;
        } else {
            addPiece(length - 1, source[last] + length - 1 - folded[last], end);
        }
    }

    /** The source offset of the char at {@code index}. */
    int start(int index) {
        int piece = pieceOf(index);
        return blockEnd[piece] == PLAIN ? source[piece] + index - folded[piece] : source[piece];
    }

    /** The source offset behind the char before {@code index}. */
    int end(int index) {
        int piece = pieceOf(index - 1);
        return blockEnd[piece] == PLAIN ? source[piece] + index - folded[piece] : blockEnd[piece];
    }

    /** Whether the folded text can be cut before {@code index} without cutting through a character of the source. */
    boolean isEdge(int index) {
        if (index >= length) {
            return true;
        }
        int piece = pieceOf(index);
        return blockEnd[piece] == PLAIN || folded[piece] == index;
    }

    private boolean continues(int start) {
        int last = pieces - 1;
        return last >= 0 && blockEnd[last] == PLAIN && source[last] + length - folded[last] == start;
    }

    private void addPiece(int foldedStart, int sourceStart, int end) {
        if (pieces == folded.length) {
            folded = Arrays.copyOf(folded, pieces * 2);
            source = Arrays.copyOf(source, pieces * 2);
            blockEnd = Arrays.copyOf(blockEnd, pieces * 2);
        }
        folded[pieces] = foldedStart;
        source[pieces] = sourceStart;
        blockEnd[pieces] = end;
        pieces++;
    }

    private int pieceOf(int index) {
        int found = Arrays.binarySearch(folded, 0, pieces, index);
        return found >= 0 ? found : -found - 2;
    }
}
