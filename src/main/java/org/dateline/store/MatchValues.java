package org.dateline.store;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/** What the variables of a pattern stand for while it is matched with a row: ids of the store's nodes. */
final class MatchValues {

    /** The words that an expression gives and the ends of paths are few, and asked for at each row. */
    private static final int MOST_KNOWN = 100;

    private final Map<Node, NodeId> known = new HashMap<>();
    private final Map<Var, Integer> places = new LinkedHashMap<>();
    private final List<Var> variables;
    private final NodeTable nodes;
    private final @Nullable NodeId[] ids;
    /** Values that may not be in the store, beside an id that then says so. */
    private final @Nullable Node[] given;

    /** Which of them a row binds. */
    private final BitSet ofRow = new BitSet();

    private Binding row = BindingFactory.root();

    /** @param ofRow those of the variables that a row binds, or may bind where it is only read */
    MatchValues(List<Var> variables, Collection<Var> ofRow, NodeTable nodes) {
        this.variables = variables;
        variables.forEach(variable -> places.put(variable, places.size()));
        this.nodes = nodes;
        this.ids = new NodeId[variables.size()];
        this.given = new Node[variables.size()];
        ofRow.forEach(variable -> this.ofRow.set(place(variable)));
    }

    /** The place of a variable; -1 if the node is none. */
    int place(Node node) {
        return node instanceof Var variable ? places.getOrDefault(variable, -1) : -1;
    }

    NodeId id(Node node) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(node, nodes::getNodeIdForNode);
    }

    void begin(Binding next) {
        row = next;
        for (int i = ofRow.nextSetBit(0); i >= 0; i = ofRow.nextSetBit(i + 1)) {
            NodeId id = MatchedRow.id(next, variables.get(i));
            Node node = id == null ? next.get(variables.get(i)) : null;
            given[i] = node;
            ids[i] = node == null ? id : id(node);
        }
    }

    /** Null where it is not bound. */
    @Nullable
    NodeId get(int place) {
        return ids[place];
    }

    void set(int place, NodeId id) {
        ids[place] = id;
    }

    /** A node that the store gave or that was given; the latter may have a form of a number that its id does not keep. */
    void set(int place, Node node, NodeId id) {
        ids[place] = id;
        given[place] = NodeId.isDoesNotExist(id) || id.isInline() ? node : null;
    }

    void copy(int from, int to) {
        ids[to] = ids[from];
        given[to] = given[from];
    }

    void clear(int place) {
        ids[place] = null;
        given[place] = null;
    }

    /** What stands for a node now: itself if it is no variable or not bound. */
    Node value(Node node) {
        int place = place(node);
        Node value = place < 0 ? null : value(place);
        return value == null ? node : value;
    }

    /** Null where it is not bound. */
    @Nullable
    Node value(int place) {
        NodeId id = ids[place];
        Node own = given[place];
        return own != null || id == null ? own : nodes.getNodeForNodeId(id);
    }

    /** What the variables stand for at the time when it is asked. */
    Binding now() {
        return new MatchedRow(BindingFactory.root(), places, nodes, ids, given);
    }

    /** The row with the values found. */
    Binding joined() {
        NodeId[] found = ids.clone();
        ofRow.stream().forEach(place -> found[place] = null);
        return new MatchedRow(row, places, nodes, found, given.clone());
    }

    /** The values of these variables in a row, beside those of an outer one. */
    Binding of(Binding inner, Binding outer) {
        begin(inner);
        NodeId[] found = ids.clone();
        for (int i = 0; i < ids.length; i++) {
            found[i] = outer.contains(variables.get(i)) ? null : ids[i];
        }
        return new MatchedRow(outer, places, nodes, found, given.clone());
    }
}
