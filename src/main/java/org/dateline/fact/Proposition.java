package org.dateline.fact;

/**
 * What somebody says, or what a scenario consists of: subject, property, value. Never asserted by being here.
 *
 * @param property its IRI
 */
public record Proposition(Id subject, String property, Value value) {}
