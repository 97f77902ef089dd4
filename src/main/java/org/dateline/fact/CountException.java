package org.dateline.fact;

import java.util.Objects;

/**
 * A count that cannot be read. The message is one line for the curator: what was found, what is wrong with it and,
 * where it can be guessed, the right spelling; no full stop.
 */
public final class CountException extends Exception {

    public CountException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
