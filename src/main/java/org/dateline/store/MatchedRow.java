package org.dateline.store;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/** A row and more values, as ids of the store's nodes where they are stored; a node is looked up when it is asked for. */
class MatchedRow extends BindingBase {

    private final Map<Var, Integer> places;
    private final NodeTable nodes;
    private final @Nullable NodeId[] ids;
    private final @Nullable Node[] given;

    /**
     * A row.
     *
     * @param parent the values of other variables
     * @param places where the value of a variable stands
     * @param ids null where the variable is not bound here
     * @param given values that may not be in the store, beside an id that then says so
     */
    MatchedRow(
            Binding parent, Map<Var, Integer> places, NodeTable nodes, @Nullable NodeId[] ids, @Nullable Node[] given) {
        super(parent);
        this.places = places;
        this.nodes = nodes;
        this.ids = ids;
        this.given = given;
    }

    /** The id of a stored value, if the row keeps it: null otherwise. */
    static @Nullable NodeId id(Binding row, Var variable) {
        return switch (row) {
            case MatchedRow matched -> {
                int place = matched.place(variable);
                yield place < 0
                        ? id(matched.parent, variable)
                        : matched.given[place] == null ? matched.ids[place] : null;
            }
            case BindingTDB stored -> {
                NodeId id = stored.getNodeId(variable);
                yield id == null || NodeId.isDoesNotExist(id) ? null : id;
            }
            default -> null;
        };
    }

    /** Of a variable that is bound here; -1 otherwise. */
    private int place(Var variable) {
        Integer place = places.get(variable);
        return place == null || ids[place] == null ? -1 : place;
    }

    @Override
    protected Iterator<Var> vars1() {
        return places.entrySet().stream()
                .filter(each -> ids[each.getValue()] != null)
                .map(Map.Entry::getKey)
                .iterator();
    }

    @Override
    protected int size1() {
        return (int) Stream.of(ids).filter(Objects::nonNull).count();
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return place(variable) >= 0;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int place = place(variable);
        if (place < 0) {
            return null;
        }
        Node own = given[place];
        return own != null ? own : nodes.getNodeForNodeId(ids[place]);
    }

    @Override
    protected Binding detachWithNewParent(Binding newParent) {
        BindingBuilder values = Binding.builder(newParent);
        vars1().forEachRemaining(variable -> values.add(variable, get1(variable)));
        return values.build();
    }
}
