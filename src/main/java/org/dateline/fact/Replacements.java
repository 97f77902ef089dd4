package org.dateline.fact;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What turned out to be something else. Chains are followed; what replaces itself in a circle stands for itself.
 *
 * @param direct the replaced with what each was replaced by
 * @param <T> how things are named
 */
public record Replacements<T>(Map<T, T> direct) {

    public Replacements {
        direct = Map.copyOf(direct);
    }

    /** What something turned out to be in the end; itself when it was not replaced. */
    public T current(T thing) {
        Set<T> seen = new HashSet<>();
        T current = thing;
        while (direct.containsKey(current)) {
            if (!seen.add(current)) {
                return thing;
            }
            current = direct.get(current);
        }
        return current;
    }

    /** Whether something turns out to be itself in the end. */
    public boolean isCircular(T thing) {
        Set<T> seen = new HashSet<>();
        T current = thing;
        while (direct.containsKey(current) && seen.add(current)) {
            current = direct.get(current);
            if (current.equals(thing)) {
                return true;
            }
        }
        return false;
    }
}
