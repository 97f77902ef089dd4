package org.dateline.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A query took longer than it was allowed to. Unchecked, since queries run inside the store's transactions. */
public final class QueryTimeoutException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    QueryTimeoutException(Duration limit) {
        super(new IOException("the query took longer than %.1f s".formatted(limit.toMillis() / 1000.0)));
    }
}
