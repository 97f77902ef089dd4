package org.dateline.answer;

/** What a query answers with, known before it is run. */
public enum AnswerKind {
    /** SELECT. */
    ROWS("rows"),
    /** ASK. */
    TRUTH("yes or no"),
    /** CONSTRUCT and DESCRIBE. */
    GRAPH("a graph");

    private final String words;

    AnswerKind(String words) {
        this.words = words;
    }

    /** As messages say it. */
    public String words() {
        return words;
    }
}
