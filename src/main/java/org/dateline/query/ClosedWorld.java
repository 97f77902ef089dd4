package org.dateline.query;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.dateline.diagnostic.Place;

/** Refuses what would let a query reach beyond the store: other endpoints and code named by a {@code java:} IRI. */
final class ClosedWorld {

    private static final String JAVA = "java:";

    private ClosedWorld() {}

    static void check(Query query, String file) throws QueryRefusedException {
        StringBuilder found = new StringBuilder();
        Consumer<String> refuse = reason -> {
            if (found.isEmpty()) {
                found.append(reason);
            }
        };
        // compiling a CONSTRUCT or a DESCRIBE without WHERE has no pattern
        if (query.getQueryPattern() != null) {
            Op op = Algebra.compile(query.getQueryPattern());
            Walker.walk(op, new Patterns(refuse), new Expressions(refuse));
            walkHead(query, refuse);
        }
        if (!found.isEmpty()) {
            throw new QueryRefusedException(Place.of(file), found.toString());
        }
    }

    private static void walkHead(Query query, Consumer<String> refuse) {
        Expressions expressions = new Expressions(refuse);
        Patterns patterns = new Patterns(refuse);
        query.getProject().getExprs().values().forEach(expr -> Walker.walk(expr, patterns, expressions));
        query.getGroupBy().getExprs().values().forEach(expr -> Walker.walk(expr, patterns, expressions));
        query.getHavingExprs().forEach(expr -> Walker.walk(expr, patterns, expressions));
        query.getAggregators().forEach(expr -> Walker.walk(expr, patterns, expressions));
        if (query.getOrderBy() != null) {
            query.getOrderBy().forEach(order -> Walker.walk(order.getExpression(), patterns, expressions));
        }
    }

    private static void checkIri(String iri, Consumer<String> refuse) {
        if (iri.startsWith(JAVA)) {
            refuse.accept("functions and properties that load classes are not allowed: <" + iri + ">");
        }
    }

    private static final class Patterns extends OpVisitorBase {

        private final Consumer<String> refuse;

        Patterns(Consumer<String> refuse) {
            this.refuse = refuse;
        }

        @Override
        public void visit(OpService service) {
            refuse.accept("SERVICE is not allowed: queries do not leave the store");
        }

        @Override
        public void visit(OpPath path) {
            NamedIris.of(path.getTriplePath().getPath()).forEach(iri -> checkIri(iri, refuse));
        }

        @Override
        public void visit(OpBGP patterns) {
            patterns.getPattern().forEach(triple -> {
                Node predicate = triple.getPredicate();
                if (predicate.isURI()) {
                    checkIri(predicate.getURI(), refuse);
                }
            });
        }
    }

    private static final class Expressions extends ExprVisitorBase {

        private final Consumer<String> refuse;

        Expressions(Consumer<String> refuse) {
            this.refuse = refuse;
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                refuse.accept("CALL is not allowed: it runs functions by names found in the data");
            }
            if (function.getFunctionIRI() != null) {
                checkIri(function.getFunctionIRI(), refuse);
            }
        }

        @Override
        public void visit(ExprAggregator aggregator) {
            if (aggregator.getAggregator() instanceof AggCustom custom) {
                checkIri(custom.getIRI(), refuse);
            }
        }
    }
}
