package org.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.vocabulary.RDF;

/**
 * A pattern that means the same by itself, before it is joined with rows, as with their values put into it; in an order
 * that is good for matching it by itself.
 */
final class StandAlonePattern {

    private final Collection<Var> variables;
    private final List<Quad> quads = new ArrayList<>();
    private final ExprList filters = new ExprList();
    private final List<Op> unions = new ArrayList<>();

    private StandAlonePattern(Collection<Var> variables) {
        this.variables = variables;
    }

    /**
     * The pattern so ordered, if each of these variables is bound in every match of it, by quads, and known in each place
     * where it is used. The rule is stricter than it must be: joins, unions and filters of quads whose predicates are
     * written out.
     */
    static Optional<Op> of(Op pattern, Collection<Var> variables) {
        return OpVars.fixedVars(pattern).containsAll(variables)
                ? new StandAlonePattern(variables).ordered(pattern)
                : Optional.empty();
    }

    private Optional<Op> ordered(Op pattern) {
        return take(pattern) ? Optional.of(OpFilter.filterBy(filters, joined())) : Optional.empty();
    }

    private boolean take(Op op) {
        return switch (op) {
            case OpQuadPattern block ->
                block.getPattern().getList().stream()
                                .noneMatch(quad -> quad.getPredicate().isVariable())
                        && quads.addAll(block.getPattern().getList());
            case OpSequence sequence -> sequence.getElements().stream().allMatch(this::take);
            case OpJoin join -> take(join.getLeft()) && take(join.getRight());
            case OpFilter filter -> {
                filters.addAll(filter.getExprs());
                yield knowsItsVariables(filter) && take(filter.getSubOp());
            }
            case OpUnion union -> takeUnion(Stream.of(union.getLeft(), union.getRight()));
            case OpDisjunction union -> takeUnion(union.getElements().stream());
            default -> false;
        };
    }

    /** A filter on a row's variable which its own group does not bind would see nothing without the row. */
    private boolean knowsItsVariables(OpFilter filter) {
        Set<Var> used = new HashSet<>(filter.getExprs().getVarsMentioned());
        used.retainAll(variables);
        return OpVars.fixedVars(filter.getSubOp()).containsAll(used);
    }

    private boolean takeUnion(Stream<Op> branches) {
        OpDisjunction union = OpDisjunction.create();
        return branches.map(branch -> new StandAlonePattern(variables).ordered(branch))
                        .allMatch(branch -> branch.map(op -> {
                                    union.add(op);
                                    return true;
                                })
                                .orElse(false))
                && unions.add(union);
    }

    private Op joined() {
        OpSequence sequence = OpSequence.create();
        Set<Node> bound = new HashSet<>();
        List<Quad> left = new ArrayList<>(quads);
        while (!left.isEmpty()) {
            Quad next = left.stream()
                    .max(Comparator.comparingInt(quad -> weight(quad, bound)))
                    .orElseThrow();
            left.remove(next);
            bound.addAll(List.of(next.getGraph(), next.getSubject(), next.getObject()));
            sequence.add(block(next));
        }
        unions.forEach(sequence::add);
        return sequence.size() == 1 ? sequence.get(0) : sequence;
    }

    private static Op block(Quad quad) {
        return new OpQuadPattern(quad.getGraph(), BasicPattern.wrap(List.of(quad.asTriple())));
    }

    /** The more of a quad is known, the fewer match; a class has many members. */
    private static int weight(Quad quad, Set<Node> bound) {
        int object =
                quad.getPredicate().equals(RDF.Nodes.type) && quad.getObject().isConcrete() ? 1 : 4;
        return (isKnown(quad.getSubject(), bound) ? 8 : 0)
                + (isKnown(quad.getObject(), bound) ? object : 0)
                + (isKnown(quad.getGraph(), bound) ? 2 : 0);
    }

    private static boolean isKnown(Node node, Set<Node> bound) {
        return node.isConcrete() || bound.contains(node);
    }
}
