package org.dateline.diagnostic;

import java.util.Collection;
import java.util.Iterator;

/** Is told how far long work is: one stage after the other, each through things of one kind. */
public interface WorkListener {

    /**
     * A stage begins, which ends the one before.
     *
     * @param name what is done to the things: {@code reading}
     * @param unit what they are: {@code files}
     * @param things how many there are
     */
    void begins(String name, String unit, long things);

    /** Some more of the stage's things are done. */
    void done(long things);

    /** One that does not care. */
    static WorkListener none() {
        return new WorkListener() {
            @Override
            public void begins(String name, String unit, long things) {
                // nobody asked
            }

            @Override
            public void done(long things) {
                // nobody asked
            }
        };
    }

    /** A stage that goes through things once, each of them done when the next is asked for. */
    default <T> Iterable<T> through(String name, String unit, Collection<T> things) {
        begins(name, unit, things.size());
        return () -> {
            Iterator<T> rest = things.iterator();
            return new Iterator<>() {
                private boolean begun;

                @Override
                public boolean hasNext() {
                    return rest.hasNext();
                }

                @Override
                public T next() {
                    if (begun) {
                        done(1);
                    }
                    begun = true;
                    return rest.next();
                }
            };
        };
    }
}
