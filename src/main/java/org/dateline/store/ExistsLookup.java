package org.dateline.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.QC2;

/**
 * EXISTS for a stream of rows. The first rows are asked as Jena does it: the pattern is matched anew for each, some 30 µs.
 * From the thousandth on it may pay to match the pattern once for all rows and to look them up: that is tried with as
 * many quads as would have cost about the same, and when those do not suffice again after four times as many rows. So a
 * scan becomes a join by hashing, and no query takes longer than twice what it did.
 *
 * <p>Both ways give the same answer where each variable that pattern and row share is bound by the pattern itself in
 * every match: see {@link StandAlonePattern}. Others are always asked row by row.
 */
final class ExistsLookup extends ExprFunctionN {

    private static final int FIRST_TRY = 1_000;
    private static final int NEXT_TRY = 4;
    /** Reading a quad takes some 5 µs. */
    private static final int QUADS_FOR_A_ROW = 8;

    private final Op pattern;
    private final boolean wanted;
    private final List<Var> variables;
    /** By which of the variables a row binds. */
    private final Map<BitSet, Matches> matches = new HashMap<>();

    private ExistsLookup(Op pattern, boolean wanted, List<Var> variables) {
        // its arguments tell Jena before which step of a pattern it cannot be asked
        super(
                wanted ? "exists" : "notexists",
                new ExprList(variables.stream().<Expr>map(ExprVar::new).toList()));
        this.pattern = pattern;
        this.wanted = wanted;
        this.variables = variables;
    }

    /** An expression with all its EXISTS and NOT EXISTS so replaced, for one stream of rows. */
    static Expr in(Expr expr) {
        return ExprTransformer.transform(new Replacement(), expr);
    }

    private static final class Replacement extends ExprTransformCopy {

        @Override
        public Expr transform(ExprFunctionOp function, ExprList args, Op pattern) {
            return function instanceof E_Exists || function instanceof E_NotExists
                    ? new ExistsLookup(
                            pattern, function instanceof E_Exists, List.copyOf(OpVars.mentionedVars(pattern)))
                    : super.transform(function, args, pattern);
        }
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
        ExecutionContext execution = ExecutionContext.fromFunctionEnv(environment);
        BitSet bound = new BitSet(variables.size());
        for (int i = 0; i < variables.size(); i++) {
            bound.set(i, row.contains(variables.get(i)));
        }
        Matches known = matches.computeIfAbsent(bound, this::matches);
        return NodeValue.booleanReturn(known.match(row, execution) == wanted);
    }

    private Matches matches(BitSet bound) {
        List<Var> shared = bound.stream().mapToObj(variables::get).toList();
        return new Matches(pattern, shared);
    }

    /** What is known of the rows that bind the same of the pattern's variables. */
    private static final class Matches {

        private final Op pattern;
        private final List<Var> shared;
        private final Optional<Op> byItself;
        private Set<List<Node>> found = Set.of();
        private boolean complete;
        private int rows;
        private int nextTry;

        Matches(Op pattern, List<Var> shared) {
            this.pattern = pattern;
            this.shared = shared;
            this.byItself = StandAlonePattern.of(pattern, shared);
            this.nextTry = byItself.isPresent() ? FIRST_TRY : Integer.MAX_VALUE;
        }

        boolean match(Binding row, ExecutionContext execution) {
            if (complete) {
                return found.contains(key(row));
            }
            if (++rows >= nextTry) {
                nextTry = rows > Integer.MAX_VALUE / NEXT_TRY ? Integer.MAX_VALUE : rows * NEXT_TRY;
                gather(byItself.orElseThrow(), execution);
            }
            QueryIterator matches = QC.execute(pattern, QueryIterSingleton.create(row, execution), execution);
            try {
                return matches.hasNext();
            } finally {
                matches.close();
            }
        }

        private void gather(Op whole, ExecutionContext execution) {
            Context context = execution.getContext().copy();
            Allowance allowance = new Allowance(rows * (long) QUADS_FOR_A_ROW);
            QC2.setFilter(context, tuple -> allowance.take());
            ExecutionContext bounded =
                    ExecutionContext.create(execution.getDataset(), execution.getActiveGraph(), context);
            try {
                found = keys(QC.execute(whole, QueryIterRoot.create(bounded), bounded));
                complete = true;
            } catch (UsedUpException e) {
                // not worth it yet
            }
        }

        private Set<List<Node>> keys(QueryIterator matches) {
            Set<List<Node>> keys = new HashSet<>();
            try {
                matches.forEachRemaining(match -> keys.add(key(match)));
                return keys;
            } finally {
                matches.close();
            }
        }

        private List<Node> key(Binding row) {
            List<Node> key = new ArrayList<>(shared.size());
            shared.forEach(variable -> key.add(row.get(variable)));
            return key;
        }
    }

    /** How many quads may be read. */
    private static final class Allowance {

        private long left;

        Allowance(long quads) {
            this.left = quads;
        }

        boolean take() {
            if (--left < 0) {
                throw new UsedUpException();
            }
            return true;
        }
    }

    private static final class UsedUpException extends RuntimeException {
        UsedUpException() {
            super("more quads than allowed", null, false, false);
        }
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        throw new IllegalStateException("needs the row");
    }

    @Override
    public Expr copy(ExprList args) {
        return new ExistsLookup(pattern, wanted, variables);
    }
}
