package org.dateline.fact;

import java.util.Objects;

/**
 * A date or duration that cannot be read. The message is one line for the curator: what was found, what is wrong with
 * it and, where it can be guessed, the right spelling; no full stop.
 */
public final class EdtfException extends Exception {

    public EdtfException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
