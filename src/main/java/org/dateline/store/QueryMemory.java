package org.dateline.store;

/** What one query has found out so far and need not look for again. */
record QueryMemory(FollowedPaths paths, FoundQuads quads) {

    QueryMemory() {
        this(new FollowedPaths(), new FoundQuads());
    }
}
