package org.dateline.push;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How often and after which pauses a request is made again. All requests of this room may be: they name no blank node,
 * so that a second one leaves what the first did.
 *
 * @param tries how many in all, at least 1
 * @param clock what a date in {@code Retry-After} is measured against
 * @param sleeper how to pause
 */
public record Retries(int tries, Supplier<Instant> clock, Sleeper sleeper) {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    public Retries {
        if (tries < 1) {
            throw new IllegalArgumentException("at least one try, not " + tries);
        }
    }

    /** Pauses. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration pause) throws InterruptedException;
    }

    /** So many tries, by the clock of this machine. */
    public static Retries of(int tries) {
        return new Retries(tries, Instant::now, Thread::sleep);
    }

    /** Whether a server that answers so may answer otherwise a little later. */
    static boolean isPassing(int status) {
        return PASSING.contains(status);
    }

    /**
     * How long to pause before the next try: 1 s, 2 s, 4 s …, or what the server asks for; at most two minutes.
     *
     * @param failed how many tries have failed, from 1
     * @param retryAfter seconds or an HTTP date (RFC 9110, section 10.2.3)
     */
    Duration pause(int failed, Optional<String> retryAfter) {
        Duration wanted =
                retryAfter.flatMap(this::duration).orElseGet(() -> FIRST.multipliedBy(1L << Math.min(failed - 1, 10)));
        return wanted.isNegative() ? Duration.ZERO : wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }

    private Optional<Duration> duration(String retryAfter) {
        try {
            return Optional.of(
                    retryAfter.matches("[0-9]{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(retryAfter))
                            : Duration.between(
                                    clock.get(),
                                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
