package org.dateline.diagnostic;

/** How bad a problem is. Only errors keep facts out of the store; a note tells of a decision the tool took. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word printed in messages: {@code error}, {@code warning}, {@code note}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
