package org.dateline.query;

import java.util.List;

/** A text that stands for nothing, or not for one thing; the message is a phrase that follows the text. */
public final class WrongArgumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> hints;

    WrongArgumentException(String message, List<String> hints) {
        super(message);
        this.hints = List.copyOf(hints);
    }

    WrongArgumentException(String message) {
        this(message, List.of());
    }

    /** What to do next, a line each. */
    public List<String> hints() {
        return hints;
    }
}
