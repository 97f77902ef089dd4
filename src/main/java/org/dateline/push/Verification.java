package org.dateline.push;

import java.util.Locale;

/** How a server is asked whether it has what it was sent. */
public enum Verification {
    /** By the number of triples of each graph. */
    COUNT,
    /** By the triples themselves, which are all read back. */
    DIGEST;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
