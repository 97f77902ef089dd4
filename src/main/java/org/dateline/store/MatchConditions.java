package org.dateline.store;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.tdb2.store.NodeId;

/**
 * The conditions of a pattern, asked of the values that a match has so far: by ids where they compare with an IRI or look
 * for a pattern, as Jena evaluates them otherwise.
 */
final class MatchConditions {

    private final MatchValues values;
    private final BiFunction<Op, Set<Var>, MatchStep> matches;
    private final QueryMemory memory;
    private final ExecutionContext execution;

    /** @param matches whether there is a match of a pattern, given which of its variables are bound then */
    MatchConditions(
            MatchValues values,
            BiFunction<Op, Set<Var>, MatchStep> matches,
            QueryMemory memory,
            ExecutionContext execution) {
        this.values = values;
        this.matches = matches;
        this.memory = memory;
        this.execution = execution;
    }

    /** @param bound variables that have a value whenever it is asked */
    Supplier<Truth> of(Expr expr, Set<Var> bound) {
        return switch (expr) {
            case E_Exists exists when isMatchable(exists, bound) -> exists(exists, bound);
            case E_NotExists exists when isMatchable(exists, bound) -> not(exists(exists, bound));
            case E_LogicalNot not -> not(of(not.getArg(), bound));
            case E_LogicalOr or -> or(of(or.getArg1(), bound), of(or.getArg2(), bound));
            case E_LogicalAnd and -> not(or(not(of(and.getArg1(), bound)), not(of(and.getArg2(), bound))));
            case E_Bound isBound
            when isBound.getArg().isVariable() -> {
                int place = values.place(isBound.getArg().asVar());
                yield () -> Truth.of(values.get(place) != null);
            }
            case E_Equals equals when comparesIri(equals) -> is(equals.getArg1(), equals.getArg2());
            case E_NotEquals differs when comparesIri(differs) -> not(is(differs.getArg1(), differs.getArg2()));
            case E_OneOf in
            when in.getLHS().isVariable() && in.getRHS().getList().stream().allMatch(MatchConditions::isIri) ->
                in.getRHS().getList().stream()
                        .map(iri -> is(in.getLHS(), iri))
                        .reduce(MatchConditions::or)
                        .orElseGet(() -> evaluated(in));
            case E_Coalesce coalesce
            when coalesce.getArgs().stream().allMatch(MatchConditions::isTrueOrFalse) ->
                firstWithoutError(
                        coalesce.getArgs().stream().map(arg -> of(arg, bound)).toList());
            default -> evaluated(expr);
        };
    }

    private static boolean isMatchable(ExprFunctionOp exists, Set<Var> bound) {
        return MatchablePattern.holds(exists.getGraphPattern(), bound);
    }

    private Supplier<Truth> exists(ExprFunctionOp exists, Set<Var> bound) {
        MatchStep match = matches.apply(exists.getGraphPattern(), bound);
        return () -> Truth.of(match.match());
    }

    private static Supplier<Truth> not(Supplier<Truth> condition) {
        return () -> condition.get().not();
    }

    private static Supplier<Truth> or(Supplier<Truth> left, Supplier<Truth> right) {
        return () -> left.get().or(right);
    }

    private static Supplier<Truth> firstWithoutError(List<Supplier<Truth>> conditions) {
        return () -> {
            Truth truth = Truth.ERROR;
            for (int i = 0; i < conditions.size() && truth == Truth.ERROR; i++) {
                truth = conditions.get(i).get();
            }
            return truth;
        };
    }

    /** Whether its value, if it has one, is a boolean and not something that counts as one. */
    private static boolean isTrueOrFalse(Expr expr) {
        return switch (expr) {
            case E_Exists ignored -> true;
            case E_NotExists ignored -> true;
            case E_LogicalNot ignored -> true;
            case E_LogicalOr ignored -> true;
            case E_LogicalAnd ignored -> true;
            case E_Equals ignored -> true;
            case E_NotEquals ignored -> true;
            default -> expr.isConstant() && expr.getConstant().isBoolean();
        };
    }

    private static boolean comparesIri(ExprFunction2 comparison) {
        return comparison.getArg1().isVariable() && isIri(comparison.getArg2());
    }

    private static boolean isIri(Expr expr) {
        return expr.isConstant() && expr.getConstant().isIRI();
    }

    /** Only the same IRI equals an IRI (SPARQL 1.1 Query, 17.4.1.7), and each has one id. */
    private Supplier<Truth> is(Expr variable, Expr constant) {
        Node iri = constant.getConstant().asNode();
        int place = values.place(variable.asVar());
        NodeId id = values.id(iri);
        boolean isStored = !NodeId.isDoesNotExist(id);
        return () -> {
            NodeId value = values.get(place);
            if (value == null) {
                return Truth.ERROR;
            }
            return Truth.of(isStored ? id.equals(value) : iri.equals(values.value(place)));
        };
    }

    private Supplier<Truth> evaluated(Expr expr) {
        Binding now = values.now();
        Expr asked = DirectExists.in(expr, memory);
        return () -> {
            try {
                NodeValue value = asked.eval(now, execution);
                return Truth.of(XSDFuncOp.effectiveBooleanValue(value));
            } catch (ExprEvalException e) {
                return Truth.ERROR;
            }
        };
    }
}
