package org.dateline.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another process holds the store and did not let go of it in the time that was given. */
public final class StoreBusyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String holder;

    StoreBusyException(Path store, String holder) {
        super("the store " + store + " is in use by " + holder);
        this.holder = holder;
    }

    /** Who holds it, as in {@code process 4711 (java)}, or {@code another process} when the system does not say. */
    public String holder() {
        return holder;
    }
}
