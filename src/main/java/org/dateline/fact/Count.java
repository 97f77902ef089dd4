package org.dateline.fact;

import java.util.Optional;

/**
 * A number of something, with the bounds the article gives and no others.
 *
 * @param code IRI of what is counted
 * @param amount bounds, value, unit or wording
 * @param among of whom
 * @param at where
 * @param currency of money, an ISO 4217 code; otherwise empty
 */
public record Count(String code, CountText amount, Optional<Id> among, Optional<Id> at, Optional<String> currency) {}
