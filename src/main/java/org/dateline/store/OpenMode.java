package org.dateline.store;

/** What to do where no store is yet. */
public enum OpenMode {
    /** The store must be there already. */
    EXISTING,
    /** Make an empty store where none is, its parent folders too. */
    CREATE
}
