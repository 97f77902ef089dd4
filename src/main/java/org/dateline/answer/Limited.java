package org.dateline.answer;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The first of a sequence, counted while they are taken. */
final class Limited<T> implements Iterator<T> {

    private final Iterator<T> all;
    private final long most;
    private long taken;

    /** @param most how many to give; the one after them is only asked whether it is there */
    Limited(Iterator<T> all, long most) {
        this.all = all;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        return taken < most && all.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        taken++;
        return all.next();
    }

    long taken() {
        return taken;
    }

    /** Whether the limit has left any out. */
    boolean isCut() {
        return taken == most && all.hasNext();
    }
}
