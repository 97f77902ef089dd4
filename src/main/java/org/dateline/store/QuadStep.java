package org.dateline.store;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;

/** Each stored quad that fits, in turn. */
final class QuadStep implements MatchStep {

    private static final int PLACES = 4;

    /** By place in the quad: an id, or any for a variable. */
    private final NodeId[] constants = new NodeId[PLACES];
    /** By place in the quad: the place of the variable among the values, or -1. */
    private final int[] places = new int[PLACES];

    private final StoredQuads quads;
    private final MatchValues values;
    private final MatchStep next;

    QuadStep(Quad quad, StoredQuads quads, MatchValues values, MatchStep next) {
        this.quads = quads;
        this.values = values;
        for (int i = 0; i < PLACES; i++) {
            Node node = nodes(quad).get(i);
            places[i] = values.place(node);
            constants[i] = places[i] < 0 ? values.id(node) : NodeId.NodeIdAny;
        }
        this.next = next;
    }

    static List<Node> nodes(Quad quad) {
        return List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public boolean match() {
        NodeId[] sought = new NodeId[PLACES];
        for (int i = 0; i < PLACES; i++) {
            NodeId value = places[i] < 0 ? constants[i] : values.get(places[i]);
            sought[i] = value == null ? NodeId.NodeIdAny : value;
            if (NodeId.isDoesNotExist(sought[i])) {
                return false;
            }
        }
        quads.stopIfCancelled();
        List<NodeId> key = List.of(sought);
        List<Tuple<NodeId>> known = quads.found().get(key);
        return known == null ? find(key, sought) : !known.isEmpty() && match(known.getFirst(), sought);
    }

    private boolean find(List<NodeId> key, NodeId[] sought) {
        Iterator<Tuple<NodeId>> fitting = quads.find(sought);
        if (!fitting.hasNext()) {
            quads.found().put(key, List.of());
            return false;
        }
        Tuple<NodeId> quad = fitting.next();
        if (!fitting.hasNext()) {
            quads.found().put(key, List.of(quad));
        }
        boolean matches = match(quad, sought);
        while (!matches && fitting.hasNext()) {
            quads.stopIfCancelled();
            matches = match(fitting.next(), sought);
        }
        return matches;
    }

    private boolean match(Tuple<NodeId> quad, NodeId[] sought) {
        boolean matches = true;
        for (int i = 0; i < PLACES && matches; i++) {
            if (NodeId.isAny(sought[i])) {
                NodeId other = values.get(places[i]);
                matches = other == null || other.equals(quad.get(i));
                values.set(places[i], quad.get(i));
            }
        }
        matches = matches && next.match();
        for (int i = 0; i < PLACES; i++) {
            if (NodeId.isAny(sought[i])) {
                values.clear(places[i]);
            }
        }
        return matches;
    }
}
