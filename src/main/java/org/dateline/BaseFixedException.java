package org.dateline;

import java.io.IOException;

/** A store keeps the base of its first build; another was asked for. */
public final class BaseFixedException extends IOException {

    private static final long serialVersionUID = 1L;

    BaseFixedException(String base) {
        super("the store's base is %s since its first build; leave --base out or build into a new store"
                .formatted(base));
    }
}
