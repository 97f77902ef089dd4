package org.dateline.store;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
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
import org.jspecify.annotations.Nullable;

/** EXISTS and NOT EXISTS for a stream of rows, answered by {@link DirectMatch} where it can. */
final class DirectExists extends ExprFunctionN {

    private final Op pattern;
    private final boolean wanted;
    private final QueryMemory memory;
    private @Nullable DirectMatches matches;

    private DirectExists(Op pattern, boolean wanted, QueryMemory memory) {
        // its arguments tell Jena before which step of a pattern it cannot be asked
        super(
                wanted ? "exists" : "notexists",
                new ExprList(OpVars.mentionedVars(pattern).stream()
                        .<Expr>map(ExprVar::new)
                        .toList()));
        this.pattern = pattern;
        this.wanted = wanted;
        this.memory = memory;
    }

    /** An expression with all its EXISTS and NOT EXISTS so replaced, for one stream of rows. */
    static Expr in(Expr expr, QueryMemory memory) {
        return ExprTransformer.transform(new Replacement(memory), expr);
    }

    private static final class Replacement extends ExprTransformCopy {

        private final QueryMemory memory;

        Replacement(QueryMemory memory) {
            this.memory = memory;
        }

        @Override
        public Expr transform(ExprFunctionOp function, ExprList args, Op pattern) {
            return function instanceof E_Exists || function instanceof E_NotExists
                    ? new DirectExists(pattern, function instanceof E_Exists, memory)
                    : super.transform(function, args, pattern);
        }
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
        ExecutionContext execution = ExecutionContext.fromFunctionEnv(environment);
        if (matches == null) {
            matches = new DirectMatches(pattern, memory, execution);
        }
        boolean found = matches.exist(row).orElseGet(() -> matchedAnew(row, execution));
        return NodeValue.booleanReturn(found == wanted);
    }

    private boolean matchedAnew(Binding row, ExecutionContext execution) {
        QueryIterator found = QC.execute(pattern, QueryIterSingleton.create(row, execution), execution);
        try {
            return found.hasNext();
        } finally {
            found.close();
        }
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        throw new IllegalStateException("needs the row");
    }

    @Override
    public Expr copy(ExprList args) {
        return new DirectExists(pattern, wanted, memory);
    }
}
