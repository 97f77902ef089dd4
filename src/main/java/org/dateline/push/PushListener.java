package org.dateline.push;

/** Is told how a push goes on. */
public interface PushListener {

    /** Something that the user should know of, in one sentence without a full stop. */
    void note(String words);

    /** So many more quads are on the server and verified, or given up. */
    void done(long quads);
}
