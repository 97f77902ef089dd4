package org.dateline.query;

/** Where a question of the catalogue comes from, the farthest first: a nearer one takes the place of a farther one. */
public enum Origin {
    /** In the tool. */
    BUNDLED,
    /** In the tool, of those asked rarely; names are unique over both. */
    BUNDLED_MORE,
    /** The user's configuration folder. */
    CONFIGURED,
    /** A folder beside the facts that the store was built from. */
    BESIDE_FACTS,
    /** A folder named by the call. */
    GIVEN;

    public boolean isBundled() {
        return this == BUNDLED || this == BUNDLED_MORE;
    }
}
