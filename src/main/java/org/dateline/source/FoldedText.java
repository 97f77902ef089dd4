package org.dateline.source;

/**
 * A text in the form in which quotes are compared, with the way back to the source: NFC, blanks as one space, plain
 * quotation marks and hyphens (runs of hyphens and the blanks around them as one hyphen), {@code …} as three dots,
 * nothing that takes no room. Paragraphs are separated by one line feed, which no folded quote holds.
 *
 * <p>Indexes count Java chars of the folded text; source offsets count code points.
 */
record FoldedText(String text, SourceMap map) {

    static final char PARAGRAPH_END = '\n';

    /** All paragraphs of an article. */
    static FoldedText of(ArticleText article) {
        var folder = new Folder(article.text());
        for (ArticleText.Paragraph paragraph : article.paragraphs()) {
            folder.paragraph(article.slice(paragraph.start(), paragraph.end()), paragraph.start());
        }
        return folder.folded();
    }

    /** Words that somebody wrote, line ends in them as blanks. */
    static FoldedText of(String words) {
        var folder = new Folder(words);
        folder.paragraph(words, 0);
        return folder.folded();
    }

    /** Whether words may be cut out from here: neither a character of the source nor a word is cut through. */
    boolean isEdge(int index) {
        return map.isEdge(index) && !Words.cuts(text, index);
    }
}
