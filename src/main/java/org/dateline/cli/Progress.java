package org.dateline.cli;

/** How far a long work is, for somebody who watches. */
interface Progress extends AutoCloseable {

    void step(long units);

    /** Lets something be printed that must not get into the middle of it. */
    void pause(Runnable printing);

    @Override
    void close();

    /** That which nobody watches. */
    static Progress none() {
        return new Progress() {
            @Override
            public void step(long units) {
                // nobody watches
            }

            @Override
            public void pause(Runnable printing) {
                printing.run();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    static Progress on(Console console, long units) {
        return none();
    }
}
