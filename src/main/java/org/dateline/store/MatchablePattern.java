package org.dateline.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;

/** Which patterns {@link DirectMatch} can match: those whose meaning does not depend on the order of their steps. */
final class MatchablePattern {

    private MatchablePattern() {}

    /**
     * Whether it can be matched with rows.
     *
     * @param bound those of its variables that each of the rows binds: a path needs an end to begin at
     */
    static boolean holds(Op op, Set<Var> bound) {
        return switch (op) {
            case OpQuadPattern block -> isNamed(block.getGraphNode());
            case OpGraph graph ->
                FollowedPaths.isPath(graph)
                        && isNamed(graph.getNode())
                        && isBound(graph.getNode(), bound)
                        && (isBound(FollowedPaths.path(graph).getSubject(), bound)
                                || isBound(FollowedPaths.path(graph).getObject(), bound));
            case OpTable ignored -> true;
            // both kinds: OpAssign, and OpExtend as BIND gives it
            case OpExtendAssign assign -> holds(assign.getSubOp(), bound);
            case OpConditional optional ->
                holds(optional.getLeft(), bound) && holds(optional.getRight(), after(optional.getLeft(), bound));
            case OpSequence sequence -> length(sequence.getElements(), bound) == sequence.size();
            case OpFilter filter -> holds(filter.getSubOp(), bound);
            case OpUnion union -> holds(union.getLeft(), bound) && holds(union.getRight(), bound);
            case OpDisjunction union -> union.getElements().stream().allMatch(branch -> holds(branch, bound));
            default -> false;
        };
    }

    /** How many steps from the first one on can be matched, each with rows that have the values of those before it. */
    static int length(List<Op> steps, Set<Var> bound) {
        Set<Var> then = bound;
        int length = 0;
        while (length < steps.size() && holds(steps.get(length), then)) {
            then = after(steps.get(length), then);
            length++;
        }
        return length;
    }

    private static boolean isNamed(Node graph) {
        return !Quad.isDefaultGraph(graph) && !Quad.isUnionGraph(graph);
    }

    static boolean isBound(Node node, Collection<Var> bound) {
        return node.isConcrete() || (node instanceof Var variable && bound.contains(variable));
    }

    /** What is bound after a step, in every match of it. */
    static Set<Var> after(Op step, Set<Var> bound) {
        Set<Var> then = new HashSet<>(OpVars.fixedVars(step));
        then.removeAll(open(step));
        then.addAll(bound);
        return then;
    }

    /** What can be left unbound: by an error of an expression, or by a row of VALUES. */
    private static Set<Var> open(Op step) {
        Set<Var> open = new HashSet<>();
        OpWalker.walk(step, new OpVisitorBase() {
            @Override
            public void visit(OpExtend extend) {
                assigned(extend);
            }

            @Override
            public void visit(OpAssign assign) {
                assigned(assign);
            }

            private void assigned(OpExtendAssign op) {
                op.getVarExprList().forEachExpr((variable, expr) -> {
                    if (!expr.isConstant()) {
                        open.add(variable);
                    }
                });
            }

            @Override
            public void visit(OpTable op) {
                Table table = op.getTable();
                table.rows()
                        .forEachRemaining(row -> table.getVars().stream()
                                .filter(variable -> !row.contains(variable))
                                .forEach(open::add));
            }
        });
        return open;
    }

    /** All variables: those of quads, paths and expressions, and those that get a value. */
    static List<Var> variables(Op pattern) {
        Set<Var> variables = new LinkedHashSet<>(OpVars.mentionedVars(pattern));
        variables.addAll(OpVars.visibleVars(pattern));
        return List.copyOf(variables);
    }
}
