package org.dateline.fact;

/** What a record is: it decides whether its keys are asserted, put forward or merely spoken of. */
public enum Kind {
    /** The article's own voice: keys become direct statements. */
    EVENT,
    /** Spoken of, not presented as having happened: keys become propositions. */
    SCENARIO,
    /** Somebody's saying, known to the article at first hand. */
    CLAIM,
    /** A saying known only through another speaker. */
    REPORTED_CLAIM,
    /** A tie or an attribute with a time, in the article's own voice. */
    RELATION;

    /** Whether somebody says it: a {@link #CLAIM} or a {@link #REPORTED_CLAIM}. */
    public boolean isSpeech() {
        return this == CLAIM || this == REPORTED_CLAIM;
    }
}
