package org.dateline.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Which quads fit a pattern, as far as one query has looked lately: codes come up again and again, and what one step of a
 * row has found the next ones ask for too.
 */
final class FoundQuads {

    /** All are forgotten then: what is asked often is soon there again. */
    private static final int MOST = 8_192;

    private final Map<List<NodeId>, List<Tuple<NodeId>>> found = new HashMap<>();

    /** The only quad that fits, or none; null if that is not known. */
    @Nullable
    List<Tuple<NodeId>> get(List<NodeId> pattern) {
        return found.get(pattern);
    }

    void put(List<NodeId> pattern, List<Tuple<NodeId>> noneOrOne) {
        if (found.size() == MOST) {
            found.clear();
        }
        found.put(pattern, noneOrOne);
    }
}
