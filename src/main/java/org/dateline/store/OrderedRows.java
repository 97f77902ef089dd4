package org.dateline.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * ORDER BY (SPARQL 1.1 Query, 15.1) in Jena's order of values, but what a row is ordered by is worked out once, when it is
 * first asked for, and not in each comparison.
 */
final class OrderedRows extends QueryIter1 {

    private final List<SortCondition> conditions;
    private @Nullable Iterator<KeyedRow> ordered;

    OrderedRows(QueryIterator rows, List<SortCondition> conditions, ExecutionContext execution) {
        super(rows, execution);
        this.conditions = conditions;
    }

    @Override
    protected boolean hasNextBinding() {
        return ordered().hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        return ordered().next().row;
    }

    private Iterator<KeyedRow> ordered() {
        Iterator<KeyedRow> known = ordered;
        if (known == null) {
            List<KeyedRow> rows = new ArrayList<>();
            getInput().forEachRemaining(row -> rows.add(new KeyedRow(row)));
            rows.sort(this::compare);
            known = rows.iterator();
            ordered = known;
        }
        return known;
    }

    private int compare(KeyedRow left, KeyedRow right) {
        AtomicBoolean cancelled = getExecContext().getCancelSignal();
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
        for (int i = 0; i < conditions.size(); i++) {
            NodeValue one = left.key(i);
            NodeValue other = right.key(i);
            int order = Objects.equals(one, other) ? 0 : BindingComparator.compareNodesRaw(one, other);
            if (order != 0) {
                return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
            }
        }
        return BindingComparator.compareBindingsSyntactic(left.row, right.row);
    }

    /** A row and its values of the conditions asked for so far; null where there is none. */
    private final class KeyedRow {

        private final Binding row;
        private final @Nullable NodeValue[] keys = new NodeValue[conditions.size()];
        private int known;

        KeyedRow(Binding row) {
            this.row = row;
        }

        @Nullable
        NodeValue key(int place) {
            while (known <= place) {
                keys[known] = ExprLib.evalOrNull(conditions.get(known).getExpression(), row, getExecContext());
                known++;
            }
            return keys[place];
        }
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {}
}
