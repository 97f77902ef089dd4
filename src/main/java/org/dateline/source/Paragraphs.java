package org.dateline.source;

/**
 * How the lines of an article text make paragraphs. A quote never reaches over the end of one.
 *
 * <p>Texts saved from a web page have one line a paragraph; wire reports are wrapped at some 80 characters and set
 * their paragraphs apart by blank lines.
 */
public enum Paragraphs {
    /** {@link #LINES} if any line is longer than {@value #LONGEST_WRAPPED_LINE} characters, else {@link #BLANK}. */
    AUTO,
    /** Each line is a paragraph. */
    LINES,
    /** Blank lines separate paragraphs; a single line end is a blank between words. */
    BLANK;

    static final int LONGEST_WRAPPED_LINE = 120;
}
