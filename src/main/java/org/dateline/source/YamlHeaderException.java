package org.dateline.source;

/** A header that is no YAML; the message is one phrase without the place. */
public final class YamlHeaderException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    YamlHeaderException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Counted from 1 in the text that was read; 0 when not known. */
    public int line() {
        return line;
    }

    /** Counted from 1; 0 when not known. */
    public int column() {
        return column;
    }
}
