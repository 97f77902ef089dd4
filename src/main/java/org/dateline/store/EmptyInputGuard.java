package org.dateline.store;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs queries on TDB2 without its fault GH-3751 (Jena 6.0.0, fixed in 6.1.0): where one step of a query gives no rows and
 * the next is a pattern of two quads or more, it ends with "Peek iterator is already empty". No input means no output for
 * each step, so such a step is not executed.
 */
final class EmptyInputGuard {

    private EmptyInputGuard() {}

    /** Puts the guard into the context of one query on a TDB2 dataset. */
    static void install(Context context) {
        TDB2.init();
        OpExecutorFactory guarded = Guarded::new;
        QC.setFactory(context, guarded);
    }

    private static final class Guarded extends OpExecutorTDB2 {

        Guarded(ExecutionContext execution) {
            super(execution);
        }

        @Override
        protected QueryIterator exec(Op op, QueryIterator input) {
            if (!input.hasNext()) {
                input.close();
                return QueryIterNullIterator.create(execCxt);
            }
            return super.exec(op, input);
        }
    }
}
