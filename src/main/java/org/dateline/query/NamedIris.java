package org.dateline.query;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/** The IRIs that a query looks for, in the order of its algebra; not those that a CONSTRUCT makes. */
final class NamedIris {

    private final Set<String> iris = new LinkedHashSet<>();

    private NamedIris() {}

    static Set<String> of(Query query) {
        NamedIris named = new NamedIris();
        query.getGraphURIs().forEach(named.iris::add);
        query.getNamedGraphURIs().forEach(named.iris::add);
        query.getResultURIs().forEach(named::add);
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query.getQueryPattern()), named.new Patterns(), named.new Values());
        }
        if (query.getValuesData() != null) {
            query.getValuesData().forEach(row -> row.forEach((variable, node) -> named.add(node)));
        }
        return named.iris;
    }

    /** Those of a property path. */
    static Set<String> of(Path path) {
        NamedIris named = new NamedIris();
        named.add(path);
        return named.iris;
    }

    private void add(Node node) {
        if (node.isURI()) {
            iris.add(node.getURI());
        }
    }

    private void add(Path path) {
        switch (path) {
            case P_Path0 step -> add(step.getNode());
            case P_Path1 repeated -> add(repeated.getSubPath());
            case P_Path2 two -> {
                add(two.getLeft());
                add(two.getRight());
            }
            case P_NegPropSet none -> none.getNodes().forEach(this::add);
            default -> {
                // no further kinds that hold an IRI
            }
        }
    }

    private final class Patterns extends OpVisitorBase {

        @Override
        public void visit(OpBGP patterns) {
            patterns.getPattern().forEach(triple -> {
                add(triple.getSubject());
                add(triple.getPredicate());
                add(triple.getObject());
            });
        }

        @Override
        public void visit(OpPath path) {
            add(path.getTriplePath().getSubject());
            add(path.getTriplePath().getPath());
            add(path.getTriplePath().getObject());
        }

        @Override
        public void visit(OpGraph graph) {
            add(graph.getNode());
        }

        @Override
        public void visit(OpTable table) {
            table.getTable().rows().forEachRemaining(row -> row.forEach((variable, node) -> add(node)));
        }
    }

    private final class Values extends ExprVisitorBase {

        @Override
        public void visit(NodeValue value) {
            add(value.asNode());
        }
    }
}
