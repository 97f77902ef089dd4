package org.dateline.push;

import java.io.IOException;

/** A server answered, and its answer was not that it did what it was asked. */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The status code of HTTP. */
    public int status() {
        return status;
    }

    /** Whether anything else that is asked of this server would meet the same answer. */
    boolean concernsAll() {
        return status == 401 || status == 403 || status == 404 || status == 405 || status / 100 == 3;
    }
}
