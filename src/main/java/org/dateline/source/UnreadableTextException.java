package org.dateline.source;

import java.io.IOException;
import java.util.Objects;

/** An article text that is there but is no text we can read: not UTF-8, or far too long. The message is complete. */
public final class UnreadableTextException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;

    UnreadableTextException(String message, int line) {
        super(message);
        this.line = line;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The line of the text where it went wrong, counted from 1; 0 when the whole file is meant. */
    public int line() {
        return line;
    }
}
