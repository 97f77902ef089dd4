package org.dateline.push;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

/** The queries that are put to a server. All name their graphs: what the default graph is differs from server to server. */
final class Questions {

    static final Var GRAPH = Var.alloc("g");
    static final Var SUBJECT = Var.alloc("s");
    static final Var PREDICATE = Var.alloc("p");
    static final Var OBJECT = Var.alloc("o");
    static final Var COUNT = Var.alloc("n");

    private Questions() {}

    /** How many triples each of these graphs has; those that are not there give no row. */
    static Query counts(Collection<String> graphs) {
        Query query = select(contents(graphs), List.of(GRAPH));
        query.addResultVar(COUNT, query.allocAggregate(new AggCount()));
        query.addGroupBy(GRAPH);
        return query;
    }

    /** The quads of these graphs in any order. */
    static Query quads(Collection<String> graphs) {
        return select(contents(graphs), List.of(GRAPH, SUBJECT, PREDICATE, OBJECT));
    }

    /**
     * Some of the quads of these graphs, in order. They are sorted inside, and cut outside: Virtuoso sorts for no offset
     * beyond its limit otherwise.
     */
    static Query page(Collection<String> graphs, long offset, long limit) {
        Query inner = quads(graphs);
        List.of(GRAPH, SUBJECT, PREDICATE, OBJECT).forEach(var -> inner.addOrderBy(var, Query.ORDER_DEFAULT));
        Query outer = select(new ElementSubQuery(inner), List.of(GRAPH, SUBJECT, PREDICATE, OBJECT));
        outer.setOffset(offset);
        outer.setLimit(limit);
        return outer;
    }

    private static Query select(Element pattern, List<Var> columns) {
        Query query = QueryFactory.make();
        query.setQuerySelectType();
        columns.forEach(query::addResultVar);
        ElementGroup where = new ElementGroup();
        if (pattern instanceof ElementGroup group) {
            group.getElements().forEach(where::addElement);
        } else {
            where.addElement(pattern);
        }
        query.setQueryPattern(where);
        return query;
    }

    private static ElementGroup contents(Collection<String> graphs) {
        ElementData wanted = new ElementData();
        wanted.add(GRAPH);
        graphs.forEach(graph -> wanted.add(BindingFactory.binding(GRAPH, NodeFactory.createURI(graph))));
        ElementTriplesBlock all = new ElementTriplesBlock();
        all.addTriple(Triple.create(SUBJECT, PREDICATE, OBJECT));
        ElementGroup group = new ElementGroup();
        group.addElement(wanted);
        group.addElement(new ElementNamedGraph((Node) GRAPH, all));
        return group;
    }
}
