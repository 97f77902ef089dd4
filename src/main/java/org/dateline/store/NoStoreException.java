package org.dateline.store;

import java.io.IOException;
import java.nio.file.Path;

/** There is no store where one was expected. */
public final class NoStoreException extends IOException {

    private static final long serialVersionUID = 1L;

    NoStoreException(Path store) {
        super("there is no store at %s yet; make one with: dateline build -s %s PATH".formatted(store, store));
    }
}
