package org.dateline.fact;

import java.util.Optional;

/**
 * A number of something, with the bounds the article gives and no others.
 *
 * @param code IRI of what is counted
 * @param amount bounds, value, or wording in place of a number
 * @param among of whom
 * @param at where
 * @param unit in which it is given, such as km; a percent sign gives {@code percent}
 * @param currency of money, an ISO 4217 code; otherwise empty
 * @param wording the article's words beside the number
 */
public record Count(
        String code,
        CountText amount,
        Optional<Id> among,
        Optional<Id> at,
        Optional<String> unit,
        Optional<String> currency,
        Optional<String> wording) {

    public Count {
        if (amount.unit().isPresent() && !unit.equals(amount.unit())) {
            throw new IllegalArgumentException("two units: %s and %s".formatted(amount.unit(), unit));
        }
    }
}
