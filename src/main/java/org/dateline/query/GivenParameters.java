package org.dateline.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;

/**
 * Puts the values of parameters into a parsed question of the catalogue. A placeholder gets its value as data. A filter
 * {@code FILTER(!BOUND(?p) || EXISTS { … ?p … })} on a given parameter moves to the start of its group as a sub-select
 * of what fulfils it: an engine then begins at the few matches instead of looking at everything. That means the same
 * wherever the variables which the filter shares with its group are bound in every row, as they are in the catalogue.
 */
final class GivenParameters {

    private final Map<Var, Node> terms;

    /** @param terms by parameter; those that are not given are missing */
    GivenParameters(Map<Var, Node> terms) {
        this.terms = Map.copyOf(terms);
    }

    /** Changes the pattern of a question and of each of its sub-selects. */
    void putInto(Element where) {
        ElementWalker.walk(where, new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery sub) {
                putInto(sub.getQuery().getQueryPattern());
            }
        });
        if (where instanceof ElementGroup group) {
            begin(group);
        }
    }

    private void begin(ElementGroup group) {
        int start = 0;
        List<Element> elements = group.getElements();
        while (start < elements.size()
                && elements.get(start) instanceof ElementData data
                && ParameterRule.isPlaceholder(data)) {
            fill(data);
            start++;
        }
        List<Element> narrowing = elements.stream()
                .filter(element -> narrowing(element).isPresent())
                .toList();
        elements.removeAll(narrowing);
        Collection<Var> outside = PatternVars.vars(group);
        for (Element filter : narrowing) {
            elements.add(start++, matches(narrowing(filter).orElseThrow(), outside));
        }
    }

    private void fill(ElementData data) {
        Var var = data.getVars().getFirst();
        Node term = terms.get(var);
        if (term != null) {
            data.getRows().clear();
            data.getRows().add(BindingFactory.binding(var, term));
        }
    }

    /** What must exist for a row to stay, when the element is such a filter and its parameter is given. */
    private Optional<Element> narrowing(Element element) {
        return element instanceof ElementFilter filter
                        && filter.getExpr() instanceof E_LogicalOr or
                        && or.getArg1() instanceof E_LogicalNot not
                        && not.getArg() instanceof E_Bound bound
                        && isGiven(bound.getArg())
                        && or.getArg2() instanceof E_Exists exists
                ? Optional.of(exists.getElement())
                : Optional.empty();
    }

    private boolean isGiven(Expr parameter) {
        return parameter.isVariable() && terms.containsKey(parameter.asVar());
    }

    private ElementSubQuery matches(Element pattern, Collection<Var> outside) {
        Set<Var> shared = new LinkedHashSet<>(PatternVars.vars(pattern));
        shared.retainAll(outside);
        shared.removeAll(terms.keySet());
        org.apache.jena.query.Query select = QueryFactory.make();
        select.setQuerySelectType();
        select.setDistinct(true);
        shared.forEach(select::addResultVar);
        select.setQueryPattern(withTerms(pattern));
        return new ElementSubQuery(select);
    }

    private Element withTerms(Element pattern) {
        NodeTransform toTerm = node -> terms.getOrDefault(node, node);
        ElementTransform substitution = new ElementTransformSubst(terms);
        Element filled =
                ElementTransformer.transform(pattern, substitution, new ExprTransformNodeElement(toTerm, substitution));
        if (filled instanceof ElementGroup group) {
            return group;
        }
        ElementGroup group = new ElementGroup();
        group.addElement(filled);
        return group;
    }
}
