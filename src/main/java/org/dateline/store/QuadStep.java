package org.dateline.store;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
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
        Tuple<NodeId> sought = TupleFactory.create4(sought(0), sought(1), sought(2), sought(3));
        if (sought.contains(NodeId.NodeDoesNotExist)) {
            return false;
        }
        quads.stopIfCancelled();
        return quads.found()
                .few(sought, quads::find)
                .map(few -> matchOne(few, sought))
                .orElseGet(() -> matchOne(quads.find(sought), sought));
    }

    private boolean matchOne(List<Tuple<NodeId>> candidates, Tuple<NodeId> sought) {
        for (int i = 0; i < candidates.size(); i++) {
            if (fits(candidates.get(i), sought) && match(candidates.get(i), sought)) {
                return true;
            }
        }
        return false;
    }

    private boolean matchOne(Iterator<Tuple<NodeId>> fitting, Tuple<NodeId> sought) {
        while (fitting.hasNext()) {
            quads.stopIfCancelled();
            if (match(fitting.next(), sought)) {
                return true;
            }
        }
        return false;
    }

    private NodeId sought(int place) {
        NodeId value = places[place] < 0 ? constants[place] : values.get(places[place]);
        return value == null ? NodeId.NodeIdAny : value;
    }

    private static boolean fits(Tuple<NodeId> quad, Tuple<NodeId> sought) {
        for (int i = PLACES - 1; i >= 0; i--) {
            if (!NodeId.isAny(sought.get(i)) && !sought.get(i).equals(quad.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean match(Tuple<NodeId> quad, Tuple<NodeId> sought) {
        boolean matches = true;
        for (int i = 0; i < PLACES && matches; i++) {
            if (NodeId.isAny(sought.get(i))) {
                NodeId other = values.get(places[i]);
                matches = other == null || other.equals(quad.get(i));
                values.set(places[i], quad.get(i));
            }
        }
        matches = matches && next.match();
        for (int i = 0; i < PLACES; i++) {
            if (NodeId.isAny(sought.get(i))) {
                values.clear(places[i]);
            }
        }
        return matches;
    }
}
