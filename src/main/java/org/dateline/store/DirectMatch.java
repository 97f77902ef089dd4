package org.dateline.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a pattern with a row's values in it, found by stepping through the store's own indexes: a few µs a row,
 * where Jena puts the values into the pattern and plans it anew. A pattern becomes a chain of steps once; each step binds
 * what it finds, asks the next, and takes it back.
 */
final class DirectMatch {

    /** More matches of one row than this are left to Jena, which need not hold them. */
    private static final int MOST_MATCHES = 1_000;

    private final ExecutionContext execution;
    private final QueryMemory memory;
    private final StoredQuads quads;
    private final MatchValues values;
    private final MatchConditions conditions;
    private final MatchStep first;
    /** What is collected of a row; null where one match is enough. */
    private @Nullable List<Binding> found;

    /**
     * A pattern for rows of one stream.
     *
     * @param pattern one that is {@linkplain MatchablePattern#holds matchable} with them
     * @param bound which of its variables the rows bind
     */
    DirectMatch(Op pattern, Set<Var> bound, DatasetGraphTDB storage, QueryMemory memory, ExecutionContext execution) {
        this.execution = execution;
        this.memory = memory;
        this.quads = StoredQuads.of(storage, memory.quads(), execution);
        this.values = new MatchValues(MatchablePattern.variables(pattern), bound, quads.nodes());
        this.conditions =
                new MatchConditions(values, (sought, then) -> step(sought, then, () -> true), memory, execution);
        this.first = step(pattern, bound, this::collect);
    }

    boolean exists(Binding row) {
        found = null;
        values.begin(row);
        return first.match();
    }

    /** The row with the values of each match, if they are not too many to be held. */
    Optional<List<Binding>> join(Binding row) {
        List<Binding> joined = new ArrayList<>();
        found = joined;
        values.begin(row);
        return first.match() ? Optional.empty() : Optional.of(joined);
    }

    private boolean collect() {
        if (found == null || found.size() == MOST_MATCHES) {
            return true;
        }
        found.add(values.joined());
        return false;
    }

    private MatchStep step(Op op, Set<Var> bound, MatchStep next) {
        return switch (op) {
            case OpQuadPattern block -> quads(block.getPattern().getList(), bound, next);
            case OpGraph graph -> path(graph, next);
            case OpTable table -> table(table.getTable(), next);
            case OpExtendAssign assign -> {
                Set<Var> then = MatchablePattern.after(assign.getSubOp(), bound);
                yield step(
                        assign.getSubOp(), bound, assign(assign.getVarExprList().getExprs(), then, next));
            }
            case OpConditional optional -> {
                Set<Var> then = MatchablePattern.after(optional.getLeft(), bound);
                yield step(optional.getLeft(), bound, optional(optional.getRight(), then, next));
            }
            case OpSequence sequence -> sequence(sequence.getElements(), bound, next);
            case OpFilter filter -> filter(filter, bound, next);
            case OpUnion union -> either(List.of(union.getLeft(), union.getRight()), bound, next);
            case OpDisjunction union -> either(union.getElements(), bound, next);
            default -> throw new IllegalArgumentException("not matchable: " + op.getName());
        };
    }

    private MatchStep sequence(List<Op> ops, Set<Var> bound, MatchStep next) {
        if (ops.isEmpty()) {
            return next;
        }
        Set<Var> then = MatchablePattern.after(ops.getFirst(), bound);
        return step(ops.getFirst(), bound, sequence(ops.subList(1, ops.size()), then, next));
    }

    private MatchStep either(List<Op> branches, Set<Var> bound, MatchStep next) {
        return any(branches.stream().map(branch -> step(branch, bound, next)).toList());
    }

    private static MatchStep any(List<MatchStep> steps) {
        return () -> {
            for (MatchStep step : steps) {
                if (step.match()) {
                    return true;
                }
            }
            return false;
        };
    }

    private MatchStep optional(Op part, Set<Var> bound, MatchStep next) {
        AtomicBoolean matched = new AtomicBoolean();
        MatchStep matches = step(part, bound, () -> {
            matched.set(true);
            return next.match();
        });
        return () -> {
            matched.set(false);
            return matches.match() || (!matched.get() && next.match());
        };
    }

    private MatchStep filter(OpFilter filter, Set<Var> bound, MatchStep next) {
        Set<Var> then = MatchablePattern.after(filter.getSubOp(), bound);
        MatchStep after = next;
        for (Expr expr : filter.getExprs().getList().reversed()) {
            Supplier<Truth> condition = conditions.of(expr, then);
            MatchStep last = after;
            after = () -> condition.get() == Truth.TRUE && last.match();
        }
        return step(filter.getSubOp(), bound, after);
    }

    private MatchStep table(Table table, MatchStep next) {
        List<MatchStep> rows = new ArrayList<>();
        table.rows().forEachRemaining(row -> {
            Map<Var, Expr> constants = new HashMap<>();
            row.forEach((variable, node) -> constants.put(variable, NodeValue.makeNode(node)));
            rows.add(assign(constants, Set.of(), next));
        });
        return any(rows);
    }

    /** Each variable in turn gets the value of its expression, or has it already. */
    private MatchStep assign(Map<Var, Expr> exprs, Set<Var> bound, MatchStep next) {
        MatchStep then = next;
        for (Map.Entry<Var, Expr> each : List.copyOf(exprs.entrySet()).reversed()) {
            then = assign(each.getKey(), each.getValue(), bound, then);
        }
        return then;
    }

    private MatchStep assign(Var variable, Expr expr, Set<Var> bound, MatchStep next) {
        if (expr.isVariable()) {
            return assign(variable, List.of(expr), next);
        }
        if (expr instanceof E_Coalesce coalesce && coalesce.getArgs().stream().allMatch(Expr::isVariable)) {
            return assign(variable, coalesce.getArgs(), next);
        }
        if (expr instanceof E_If either) {
            Supplier<Truth> condition = conditions.of(either.getArg1(), bound);
            MatchStep ifTrue = assign(variable, either.getArg2(), bound, next);
            MatchStep ifFalse = assign(variable, either.getArg3(), bound, next);
            return () -> switch (condition.get()) {
                case TRUE -> ifTrue.match();
                case FALSE -> ifFalse.match();
                case ERROR -> next.match();
            };
        }
        if (expr.isConstant()) {
            Node constant = expr.getConstant().asNode();
            NodeId id = values.id(constant);
            return () -> assigned(variable, constant, id, next);
        }
        VarExprList computed = new VarExprList(variable, DirectExists.in(expr, memory));
        Binding now = values.now();
        return () -> {
            Node value = computed.get(variable, now, execution);
            return value == null ? next.match() : assigned(variable, value, values.id(value), next);
        };
    }

    /** @param others variables, the first one of which that is bound counts */
    private MatchStep assign(Var variable, List<Expr> others, MatchStep next) {
        int place = values.place(variable);
        int[] places =
                others.stream().mapToInt(other -> values.place(other.asVar())).toArray();
        return () -> {
            int from = Arrays.stream(places)
                    .filter(other -> values.get(other) != null)
                    .findFirst()
                    .orElse(place);
            if (from == place) {
                return next.match();
            }
            if (values.get(place) != null) {
                return Objects.equals(values.value(place), values.value(from)) && next.match();
            }
            values.copy(from, place);
            boolean matches = next.match();
            values.clear(place);
            return matches;
        };
    }

    private boolean assigned(Var variable, Node value, NodeId id, MatchStep next) {
        int place = values.place(variable);
        if (values.get(place) != null) {
            return value.equals(values.value(place)) && next.match();
        }
        values.set(place, value, id);
        boolean matches = next.match();
        values.clear(place);
        return matches;
    }

    private MatchStep path(OpGraph op, MatchStep next) {
        TriplePath path = FollowedPaths.path(op);
        return () -> {
            Node start = values.value(path.getSubject());
            Node end = values.value(path.getObject());
            List<Node> reached = memory.paths()
                    .ends(values.value(op.getNode()), new TriplePath(start, path.getPath(), end), execution);
            if (start.isConcrete() && end.isConcrete()) {
                return reached.contains(end) && next.match();
            }
            return each(reached, values.place(start.isConcrete() ? end : start), next);
        };
    }

    private boolean each(List<Node> nodes, int place, MatchStep next) {
        boolean matches = false;
        for (int i = 0; i < nodes.size() && !matches; i++) {
            values.set(place, nodes.get(i), values.id(nodes.get(i)));
            matches = next.match();
        }
        values.clear(place);
        return matches;
    }

    private MatchStep quads(List<Quad> block, Set<Var> bound, MatchStep next) {
        if (block.isEmpty()) {
            return next;
        }
        Quad best = block.stream()
                .max(Comparator.comparingInt(quad -> weight(quad, bound)))
                .orElseThrow();
        List<Quad> others = new ArrayList<>(block);
        others.remove(best);
        Set<Var> then = new HashSet<>(bound);
        QuadStep.nodes(best).stream().filter(Var::isVar).map(Var::alloc).forEach(then::add);
        return new QuadStep(best, quads, values, quads(others, then, next));
    }

    /** The more of a quad is known, the fewer match; a class has many members. */
    private static int weight(Quad quad, Set<Var> bound) {
        int object =
                quad.getPredicate().equals(RDF.Nodes.type) && quad.getObject().isConcrete() ? 1 : 4;
        return (MatchablePattern.isBound(quad.getSubject(), bound) ? 8 : 0)
                + (MatchablePattern.isBound(quad.getObject(), bound) ? object : 0)
                + (MatchablePattern.isBound(quad.getGraph(), bound) ? 2 : 0);
    }
}
