package org.dateline.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.tdb2.solver.BindingNodeId;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/** What the variables of a pattern stand for while it is matched with a row: ids of the store's nodes. */
final class MatchValues {

    private final List<Var> variables;
    private final NodeTable nodes;
    private final @Nullable NodeId[] ids;
    /** Values that may not be in the store, beside an id that then says so. */
    private final @Nullable Node[] given;

    private final BitSet ofRow = new BitSet();
    private Binding row = BindingFactory.root();

    MatchValues(List<Var> variables, NodeTable nodes) {
        this.variables = variables;
        this.nodes = nodes;
        this.ids = new NodeId[variables.size()];
        this.given = new Node[variables.size()];
    }

    /** The place of a variable; -1 if the node is none. */
    int place(Node node) {
        return variables.indexOf(node);
    }

    NodeId id(Node node) {
        return nodes.getNodeIdForNode(node);
    }

    void begin(Binding next) {
        row = next;
        for (int i = 0; i < ids.length; i++) {
            NodeId id = next instanceof BindingTDB stored ? stored.getNodeId(variables.get(i)) : null;
            boolean isStored = id != null && !NodeId.isDoesNotExist(id);
            Node node = isStored ? null : next.get(variables.get(i));
            given[i] = node;
            ids[i] = node == null ? id : id(node);
            ofRow.set(i, ids[i] != null);
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
        NodeId id = place < 0 ? null : ids[place];
        if (id == null) {
            return node;
        }
        Node own = given[place];
        return own != null ? own : nodes.getNodeForNodeId(id);
    }

    /** What the variables stand for at the time when it is asked. */
    Binding now() {
        return new Now();
    }

    /** The row with the values found. One of the store's own rows stays one, which spares later steps a conversion. */
    Binding joined() {
        return row instanceof BindingTDB stored && Arrays.stream(given).allMatch(Objects::isNull)
                ? joinedIds(stored)
                : joinedNodes();
    }

    private Binding joinedIds(BindingTDB stored) {
        BindingNodeId all = new BindingNodeId(stored.getBindingId());
        for (int i = 0; i < ids.length; i++) {
            NodeId id = ids[i];
            if (id != null && !ofRow.get(i)) {
                all.put(variables.get(i), id);
            }
        }
        return new BindingTDB(all, nodes);
    }

    private Binding joinedNodes() {
        BindingBuilder all = Binding.builder(row);
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != null && !ofRow.get(i)) {
                all.add(variables.get(i), value(variables.get(i)));
            }
        }
        return all.build();
    }

    /** A row of the values as they are; a node is looked up when it is asked for. */
    private final class Now extends BindingBase {

        Now() {
            super(BindingFactory.root());
        }

        @Override
        protected Iterator<Var> vars1() {
            return variables.stream().filter(this::contains1).iterator();
        }

        @Override
        protected int size1() {
            return (int) variables.stream().filter(this::contains1).count();
        }

        @Override
        protected boolean isEmpty1() {
            return size1() == 0;
        }

        @Override
        protected boolean contains1(Var variable) {
            int place = place(variable);
            return place >= 0 && ids[place] != null;
        }

        @Override
        protected @Nullable Node get1(Var variable) {
            return contains1(variable) ? value(variable) : null;
        }

        @Override
        protected Binding detachWithNewParent(Binding parent) {
            BindingBuilder values = Binding.builder(parent);
            vars1().forEachRemaining(variable -> values.add(variable, value(variable)));
            return values.build();
        }
    }
}
