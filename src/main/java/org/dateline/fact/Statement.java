package org.dateline.fact;

import org.dateline.diagnostic.Place;

/**
 * One property of a record, article or register entry, with one value.
 *
 * @param property its IRI
 * @param place where the value is written
 */
public record Statement(String property, Value value, Place place) {}
