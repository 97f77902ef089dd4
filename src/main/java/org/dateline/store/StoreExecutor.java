package org.dateline.store;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.iterator.QueryIterOptionalIndex;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs queries on TDB2, better than it does by itself in three ways. Where one step of a query gives no rows and the next
 * is a pattern of two quads or more, Jena 6.0.0 ends with "Peek iterator is already empty" (GH-3751, fixed in 6.1.0): no
 * input means no output for each step, so such a step is not executed. What is asked for each row anew - EXISTS, an
 * OPTIONAL, a UNION - is matched without planning it anew, as {@link DirectMatch} tells, and a path is followed from each
 * node once, as {@link FollowedPaths} tells.
 */
final class StoreExecutor extends OpExecutorTDB2 {

    private final QueryMemory memory;

    private StoreExecutor(ExecutionContext execution, QueryMemory memory) {
        super(execution);
        this.memory = memory;
    }

    /** Puts it into the context of one query on a TDB2 dataset. */
    static void install(Context context) {
        TDB2.init();
        QueryMemory memory = new QueryMemory();
        OpExecutorFactory factory = execution -> new StoreExecutor(execution, memory);
        QC.setFactory(context, factory);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (!input.hasNext()) {
            input.close();
            return QueryIterNullIterator.create(execCxt);
        }
        return super.exec(op, input);
    }

    @Override
    protected QueryIterator execute(OpGraph graph, QueryIterator input) {
        return FollowedPaths.isPath(graph)
                ? memory.paths()
                        .join(
                                graph,
                                input,
                                execCxt,
                                row -> super.execute(graph, QueryIterSingleton.create(row, execCxt)))
                : super.execute(graph, input);
    }

    @Override
    protected QueryIterator execute(OpConditional optional, QueryIterator input) {
        DirectMatches right = new DirectMatches(optional.getRight(), memory, execCxt);
        return eachRow(
                exec(optional.getLeft(), input),
                row -> right.join(row)
                        .map(joined -> joined.isEmpty()
                                ? QueryIterSingleton.create(row, execCxt)
                                : QueryIterPlainWrapper.create(joined.iterator(), execCxt))
                        .orElseGet(() -> new QueryIterOptionalIndex(
                                QueryIterSingleton.create(row, execCxt), optional.getRight(), execCxt)));
    }

    @Override
    protected QueryIterator execute(OpUnion union, QueryIterator input) {
        return either(union, input, row -> super.execute(union, row));
    }

    @Override
    protected QueryIterator execute(OpDisjunction union, QueryIterator input) {
        return either(union, input, row -> super.execute(union, row));
    }

    private QueryIterator either(Op union, QueryIterator input, UnaryOperator<QueryIterator> anew) {
        DirectMatches branches = new DirectMatches(union, memory, execCxt);
        return eachRow(
                input,
                row -> branches.join(row)
                        .<QueryIterator>map(joined -> QueryIterPlainWrapper.create(joined.iterator(), execCxt))
                        .orElseGet(() -> anew.apply(QueryIterSingleton.create(row, execCxt))));
    }

    private QueryIterator eachRow(QueryIterator rows, Function<Binding, QueryIterator> step) {
        return new QueryIterRepeatApply(rows, execCxt) {
            @Override
            protected QueryIterator nextStage(Binding row) {
                return step.apply(row);
            }
        };
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        ExprList exprs = new ExprList();
        filter.getExprs().forEach(expr -> exprs.add(DirectExists.in(expr, memory)));
        return super.execute(OpFilter.filterDirect(exprs, filter.getSubOp()), input);
    }

    @Override
    protected QueryIterator execute(OpExtend extend, QueryIterator input) {
        VarExprList exprs = new VarExprList();
        extend.getVarExprList()
                .forEachVarExpr(
                        (variable, expr) -> exprs.add(variable, expr == null ? null : DirectExists.in(expr, memory)));
        return super.execute(OpExtend.create(extend.getSubOp(), exprs), input);
    }
}
