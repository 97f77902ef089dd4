package org.dateline.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;

/**
 * Where the paths of one query lead. {@code GRAPH ?g { ?a p* ?b }} is mostly asked from few ends, a code or a property,
 * and for each row again, at some 300 µs: each is followed once. The same rows as without, since such a path leads to
 * each node once (SPARQL 1.1 Query, section 18.4).
 */
final class FollowedPaths {

    /** Of all paths together; further ones are followed each time. */
    private static final int MOST_NODES = 200_000;

    private final Map<Start, List<Node>> followed = new HashMap<>();
    /** Whether there is such a graph. */
    private final Map<Node, Boolean> graphs = new HashMap<>();

    private int nodes;

    private record Start(Node graph, Path path, Node node, boolean forward) {}

    /** Whether it is the pattern of such a path and nothing else. */
    static boolean isPath(OpGraph op) {
        return op.getSubOp() instanceof OpPath path
                && (path.getTriplePath().getPath() instanceof P_ZeroOrMore1
                        || path.getTriplePath().getPath() instanceof P_OneOrMore1);
    }

    static TriplePath path(OpGraph op) {
        return ((OpPath) op.getSubOp()).getTriplePath();
    }

    /**
     * Where a path leads to from its start in a graph or, where the start is a variable, from where it leads to its end;
     * nowhere if there is no such graph.
     */
    List<Node> ends(Node graph, TriplePath path, ExecutionContext execution) {
        if (!isOne(graph, execution.getDataset())) {
            return List.of();
        }
        boolean forward = path.getSubject().isConcrete();
        Node node = forward ? path.getSubject() : path.getObject();
        return reached(new Start(graph, path.getPath(), node, forward), execution);
    }

    /**
     * The rows joined with the pattern.
     *
     * @param anew executes the pattern for a row that binds neither end, or no single graph
     */
    QueryIterator join(
            OpGraph op, QueryIterator rows, ExecutionContext execution, Function<Binding, QueryIterator> anew) {
        TriplePath path = path(op);
        return new QueryIterRepeatApply(rows, execution) {
            @Override
            protected QueryIterator nextStage(Binding row) {
                Node graph = Var.lookup(row, op.getNode());
                Node start = Var.lookup(row, path.getSubject());
                Node end = Var.lookup(row, path.getObject());
                if (!isOne(graph, execution.getDataset()) || (start.isVariable() && end.isVariable())) {
                    return anew.apply(row);
                }
                List<Node> ends = ends(graph, new TriplePath(start, path.getPath(), end), execution);
                Iterator<Binding> joined = bound(row, start.isVariable() ? start : end, ends);
                return QueryIterPlainWrapper.create(joined, execution);
            }
        };
    }

    private boolean isOne(Node graph, DatasetGraph dataset) {
        return graph.isURI() && graphs.computeIfAbsent(graph, node -> isNamed(node, dataset));
    }

    private static boolean isNamed(Node graph, DatasetGraph dataset) {
        return !Quad.isUnionGraph(graph) && !Quad.isDefaultGraph(graph) && dataset.containsGraph(graph);
    }

    /** With each of the nodes, or, where the end is known, with none if it is not among them. */
    private static Iterator<Binding> bound(Binding row, Node end, List<Node> reached) {
        if (end.isVariable()) {
            return Iter.map(reached.iterator(), node -> BindingFactory.binding(row, Var.alloc(end), node));
        }
        return reached.contains(end) ? Iter.singletonIterator(row) : Iter.nullIterator();
    }

    private List<Node> reached(Start start, ExecutionContext execution) {
        List<Node> known = followed.get(start);
        if (known != null) {
            return known;
        }
        Graph graph = execution.getDataset().getGraph(start.graph);
        List<Node> reached = Iter.toList(
                start.forward
                        ? PathEval.eval(graph, start.node, start.path, execution.getContext())
                        : PathEval.evalReverse(graph, start.node, start.path, execution.getContext()));
        if (nodes + reached.size() <= MOST_NODES) {
            nodes += reached.size();
            followed.put(start, reached);
        }
        return reached;
    }
}
