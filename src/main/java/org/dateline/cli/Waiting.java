package org.dateline.cli;

import org.dateline.store.Patience;

/** Waits for a store that another process uses, and says so once. */
record Waiting(Console console, StoreOptions options) {

    Patience patience() {
        return Patience.of(
                options.limit(), holder -> console.err().printf("waiting for the store, which %s uses …%n", holder));
    }
}
