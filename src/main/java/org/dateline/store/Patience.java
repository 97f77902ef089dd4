package org.dateline.store;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long to wait for a store that another process holds.
 *
 * @param limit after which waiting ends with a {@link StoreBusyException}; zero tries once
 * @param noticeAfter when to tell the listener that one is waiting
 * @param listener told at most once, with the holder as in {@code process 4711 (java)}
 */
public record Patience(Duration limit, Duration noticeAfter, Consumer<String> listener) {

    /** Time between two tries: short against a person's patience, long against the cost of a try. */
    static final Duration PAUSE = Duration.ofMillis(50);

    public Patience {
        if (limit.isNegative() || noticeAfter.isNegative()) {
            throw new IllegalArgumentException("time to wait is negative: " + limit + ", " + noticeAfter);
        }
    }

    /** Waits up to the limit and tells the listener after one second. */
    public static Patience of(Duration limit, Consumer<String> listener) {
        return new Patience(limit, Duration.ofSeconds(1), listener);
    }

    /** Tries once. */
    public static Patience none() {
        return of(Duration.ZERO, holder -> {});
    }
}
