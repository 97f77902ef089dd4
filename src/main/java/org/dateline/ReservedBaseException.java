package org.dateline;

import java.io.IOException;

/** What is made under the default base has names that are nobody's, and must not get among other people's data. */
public final class ReservedBaseException extends IOException {

    private static final long serialVersionUID = 1L;

    ReservedBaseException(String base) {
        super(
                "the store's IRIs begin with %s, which is reserved and nobody's; build a store with a base of your own first:"
                                .formatted(base)
                        + " dateline build --base https://your.domain/facts/ -s NEW-STORE PATH");
    }
}
