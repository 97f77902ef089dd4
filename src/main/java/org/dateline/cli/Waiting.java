package org.dateline.cli;

import java.util.function.Consumer;
import org.dateline.store.Patience;

/** Waits for a store that another process uses, and says so once. */
record Waiting(Console console, StoreOptions options) {

    Patience patience() {
        return patience(console.err()::println);
    }

    /** The same, where something else is on the terminal too. */
    Patience patience(Progress progress) {
        return patience(progress::println);
    }

    private Patience patience(Consumer<String> said) {
        return Patience.of(
                options.limit(), holder -> said.accept("waiting for the store, which %s uses …".formatted(holder)));
    }
}
