package org.dateline.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;

/** A query took longer than it was allowed to. Unchecked, since queries run inside the store's transactions. */
public final class QueryTimeoutException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    QueryTimeoutException(Duration limit) {
        super(new IOException(
                "the query took longer than %s s; narrow it down, or give it more time, such as --timeout %s"
                        .formatted(seconds(limit), Math.max(1, limit.toSeconds()) * 5)));
    }

    private static String seconds(Duration limit) {
        return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
