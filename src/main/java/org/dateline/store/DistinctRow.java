package org.dateline.store;

import java.util.Iterator;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * A row as DISTINCT compares it: by the ids of stored nodes, which need not be looked up then, and by the terms
 * themselves where an id may stand for several forms of a number or where there is none.
 */
final class DistinctRow {

    private final Binding row;
    private final NodeTable nodes;
    private final int hash;

    DistinctRow(Binding row, NodeTable nodes) {
        this.row = row;
        this.nodes = nodes;
        int sum = 0;
        for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
            Var variable = variables.next();
            // ids of neighbours are near each other: their mere sum would often be the same
            sum += (variable.hashCode() | 1) * value(variable).hashCode();
        }
        this.hash = sum;
    }

    private Object value(Var variable) {
        NodeId kept = MatchedRow.id(row, variable);
        NodeId id = kept == null ? nodes.getNodeIdForNode(row.get(variable)) : kept;
        return id.isInline() || NodeId.isDoesNotExist(id) ? row.get(variable) : id;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof DistinctRow distinct) || distinct.hash != hash || distinct.row.size() != row.size()) {
            return false;
        }
        for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
            Var variable = variables.next();
            if (!distinct.row.contains(variable) || !value(variable).equals(distinct.value(variable))) {
                return false;
            }
        }
        return true;
    }
}
