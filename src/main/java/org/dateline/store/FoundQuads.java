package org.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.NodeId;

/**
 * The quads that one query has read lately. Who asks one thing of a subject soon asks another, and to find the place in an
 * index takes longest: all that is said of a subject is read there at once, if it is not much. Codes come up again and
 * again.
 */
final class FoundQuads {

    /** Of one pattern. */
    private static final int MOST_OF_ONE = 32;
    /** All are forgotten then: what is asked often is soon there again. */
    private static final int MOST = 100_000;

    /** By pattern; empty where too many quads fit. */
    private final Map<Tuple<NodeId>, Optional<List<Tuple<NodeId>>>> found = new HashMap<>();

    private int size;

    /**
     * Quads among which are all that fit a pattern, if they are few.
     *
     * @param pattern graph, subject, predicate, object: an id or any
     * @param index gives the quads that fit a pattern
     */
    Optional<List<Tuple<NodeId>>> few(Tuple<NodeId> pattern, Function<Tuple<NodeId>, Iterator<Tuple<NodeId>>> index) {
        if (!NodeId.isAny(pattern.get(1))) {
            Optional<List<Tuple<NodeId>>> ofSubject = read(ofSubject(NodeId.NodeIdAny, pattern.get(1)), index);
            if (ofSubject.isPresent()) {
                return ofSubject;
            }
            if (!NodeId.isAny(pattern.get(0))) {
                ofSubject = read(ofSubject(pattern.get(0), pattern.get(1)), index);
                if (ofSubject.isPresent()) {
                    return ofSubject;
                }
            }
        }
        return read(pattern, index);
    }

    private static Tuple<NodeId> ofSubject(NodeId graph, NodeId subject) {
        return TupleFactory.create4(graph, subject, NodeId.NodeIdAny, NodeId.NodeIdAny);
    }

    private Optional<List<Tuple<NodeId>>> read(
            Tuple<NodeId> pattern, Function<Tuple<NodeId>, Iterator<Tuple<NodeId>>> index) {
        Optional<List<Tuple<NodeId>>> known = found.get(pattern);
        if (known == null) {
            Iterator<Tuple<NodeId>> fitting = index.apply(pattern);
            List<Tuple<NodeId>> quads = new ArrayList<>();
            while (quads.size() < MOST_OF_ONE && fitting.hasNext()) {
                quads.add(fitting.next());
            }
            known = fitting.hasNext() ? Optional.empty() : Optional.of(List.copyOf(quads));
            if (size > MOST) {
                found.clear();
                size = 0;
            }
            size += 1 + known.map(List::size).orElse(0);
            found.put(pattern, known);
        }
        return known;
    }
}
