package org.dateline.store;

/** A step of a pattern that is matched, and all that follow it. */
@FunctionalInterface
interface MatchStep {

    /** Goes through the matches until one is enough: then true. It leaves the values as they were. */
    boolean match();
}
