package org.dateline.store;

import java.util.function.Supplier;

/** What a condition comes to (SPARQL 1.1 Query, 17.2): an error is neither true nor false. */
enum Truth {
    TRUE,
    FALSE,
    ERROR;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case ERROR -> ERROR;
        };
    }

    /** An error on one side does not matter where the other side decides. */
    Truth or(Supplier<Truth> other) {
        if (this == TRUE) {
            return TRUE;
        }
        Truth right = other.get();
        return right == FALSE ? this : right == TRUE ? TRUE : ERROR;
    }
}
