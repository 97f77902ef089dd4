package org.dateline.push;

/** How a server is asked whether it has what it was sent. */
public enum Verification {
    /** By the number of triples of each graph. */
    COUNT,
    /** By the triples themselves, which are all read back. */
    DIGEST
}
