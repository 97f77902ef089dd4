package org.dateline.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.iterator.QueryIterOptionalIndex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * Runs queries on TDB2, better than it does by itself in four ways. Where one step of a query gives no rows and the next
 * is a pattern of two quads or more, Jena 6.0.0 ends with "Peek iterator is already empty" (GH-3751, fixed in 6.1.0): no
 * input means no output for each step, so such a step is not executed. What is asked for each row anew - EXISTS, an
 * OPTIONAL, a UNION, the steps after the first and what is done to their rows - is matched as {@link DirectMatch} tells,
 * without planning it anew or making a row of each part of a match, and rows keep the ids of their values. A path is
 * followed from each node once, as {@link FollowedPaths} tells. Rows are ordered and told apart as {@link OrderedRows} and
 * {@link DistinctRow} tell.
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
        List<Op> steps = steps(op);
        return steps.size() > 1 ? inTurn(steps, Set.of(), input) : super.exec(op, input);
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

    /** Of the rows of an earlier step, as {@link #steps} has it. */
    @Override
    protected QueryIterator execute(OpConditional optional, QueryIterator input) {
        return eachMatch(
                optional,
                input,
                row -> new QueryIterOptionalIndex(
                        QueryIterSingleton.create(row, execCxt), optional.getRight(), execCxt));
    }

    @Override
    protected QueryIterator execute(OpUnion union, QueryIterator input) {
        return eachMatch(union, input, row -> super.execute(union, QueryIterSingleton.create(row, execCxt)));
    }

    @Override
    protected QueryIterator execute(OpDisjunction union, QueryIterator input) {
        return eachMatch(union, input, row -> super.execute(union, QueryIterSingleton.create(row, execCxt)));
    }

    /**
     * What is done one after the other. What is done to the rows of a pattern - a filter, BIND, OPTIONAL - becomes a step
     * after those of the pattern, a filter before each BIND whose variable it does not ask for.
     */
    private static List<Op> steps(Op op) {
        return switch (op) {
            case OpSequence sequence ->
                sequence.getElements().stream()
                        .flatMap(element -> steps(element).stream())
                        .toList();
            case OpFilter filter -> filtered(filter);
            case OpExtend extend
            when !isUnit(extend.getSubOp()) ->
                then(extend.getSubOp(), OpExtend.create(OpTable.unit(), extend.getVarExprList()));
            case OpConditional optional
            when !isUnit(optional.getLeft()) ->
                then(optional.getLeft(), new OpConditional(OpTable.unit(), optional.getRight()));
            default -> List.of(op);
        };
    }

    private static boolean isUnit(Op op) {
        return op instanceof OpTable table && table.isJoinIdentity();
    }

    private static List<Op> then(Op op, Op last) {
        List<Op> steps = new ArrayList<>(steps(op));
        steps.add(last);
        return steps;
    }

    private static List<Op> filtered(OpFilter filter) {
        List<Op> steps = new ArrayList<>(steps(filter.getSubOp()));
        if (steps.size() < 2) {
            return List.of(filter);
        }
        for (Expr expr : filter.getExprs()) {
            Set<Var> asked = ExprVars.getVarsMentioned(expr);
            int place = steps.size();
            while (steps.get(place - 1) instanceof OpExtend extend
                    && Collections.disjoint(extend.getVarExprList().getVars(), asked)) {
                place--;
            }
            steps.add(place, OpFilter.filterDirect(new ExprList(expr), OpTable.unit()));
        }
        return steps;
    }

    /**
     * Runs the first step over all rows, and the next ones that can be matched together row by row.
     *
     * @param bound variables that all rows bind
     */
    private QueryIterator inTurn(List<Op> steps, Set<Var> bound, QueryIterator input) {
        Op first = steps.getFirst();
        QueryIterator rows = exec(first, input);
        Set<Var> then = MatchablePattern.after(first, bound);
        List<Op> others = steps.subList(1, steps.size());
        int together = MatchablePattern.length(others, then);
        if (together > 0) {
            OpSequence matched = OpSequence.create();
            others.subList(0, together).forEach(matched::add);
            rows = eachMatch(
                    matched,
                    rows,
                    row -> inTurn(matched.getElements(), row.varsMentioned(), QueryIterSingleton.create(row, execCxt)));
            then = MatchablePattern.after(matched, then);
            others = others.subList(together, others.size());
        }
        return others.isEmpty() ? rows : inTurn(others, then, rows);
    }

    /** A projection amid a query keeps the ids of the values, where Jena looks up the nodes. */
    @Override
    protected QueryIterator execute(OpProject project, QueryIterator input) {
        if (input instanceof QueryIterRoot || !(execCxt.getDataset() instanceof DatasetGraphTDB storage)) {
            return super.execute(project, input);
        }
        MatchValues values = new MatchValues(project.getVars(), project.getVars(), nodes(storage));
        return eachRow(
                input,
                row -> new QueryIterConvert(
                        exec(project.getSubOp(), QueryIterSingleton.create(row, execCxt)),
                        found -> values.of(found, row),
                        execCxt));
    }

    /** Amid a query the rows have ids, as {@link #execute(OpProject, QueryIterator)} keeps them. */
    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        if (input instanceof QueryIterRoot || !(execCxt.getDataset() instanceof DatasetGraphTDB storage)) {
            return super.execute(distinct, input);
        }
        NodeTable nodes = nodes(storage);
        Set<DistinctRow> seen = new HashSet<>();
        QueryIterator rows = exec(distinct.getSubOp(), input);
        return QueryIterPlainWrapper.create(Iter.filter(rows, row -> seen.add(new DistinctRow(row, nodes))), execCxt);
    }

    private static NodeTable nodes(DatasetGraphTDB storage) {
        return storage.getQuadTable().getNodeTupleTable().getNodeTable();
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return new OrderedRows(exec(order.getSubOp(), input), order.getConditions(), execCxt);
    }

    /** @param anew runs the pattern for a row for which the matches cannot be told, or are too many */
    private QueryIterator eachMatch(Op pattern, QueryIterator input, Function<Binding, QueryIterator> anew) {
        DirectMatches matches = new DirectMatches(pattern, memory, execCxt);
        return eachRow(
                input,
                row -> matches.join(row)
                        .<QueryIterator>map(joined -> QueryIterPlainWrapper.create(joined.iterator(), execCxt))
                        .orElseGet(() -> anew.apply(row)));
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
