package org.dateline.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
import org.dateline.diagnostic.Place;

/**
 * The convention for parameters: {@code VALUES ?name { UNDEF }} on a line of its own at the start of the WHERE group or of
 * a sub-select, and each FILTER on it in that same group. Anywhere else the same words give wrong rows without a sign:
 * a FILTER inside GRAPH, OPTIONAL or UNION does not see the value, unless the pattern beside it binds the variable.
 */
final class ParameterRule {

    private final Query query;
    private final Set<Var> parameters = new HashSet<>();
    private final Set<Var> declared = new HashSet<>();

    private ParameterRule(Query query) {
        this.query = query;
        query.parameters().forEach(parameter -> parameters.add(Var.alloc(parameter.name())));
    }

    static void check(Query query) throws QueryRefusedException {
        ParameterRule rule = new ParameterRule(query);
        org.apache.jena.query.Query parsed = SparqlText.parseStandard(query.text(), query.file());
        rule.checkWhere(parsed.getQueryPattern());
        if (parsed.isSelectType() && !parsed.getResultVars().equals(query.columns())) {
            throw rule.broken(
                    "columns",
                    "the header's columns are " + query.columns() + ", the query's " + parsed.getResultVars());
        }
        for (Parameter parameter : query.parameters()) {
            if (!rule.declared.contains(Var.alloc(parameter.name()))) {
                throw rule.broken(
                        parameter.name(),
                        "no line 'VALUES ?" + parameter.name() + " { UNDEF }' at the start of the WHERE group");
            }
        }
    }

    /** The placeholder of a parameter: one variable, one row, nothing in it. */
    static boolean isPlaceholder(ElementData data) {
        return data.getVars().size() == 1
                && data.getRows().size() == 1
                && data.getRows().getFirst().isEmpty();
    }

    private void checkWhere(Element where) throws QueryRefusedException {
        if (where instanceof ElementGroup group) {
            Set<Var> here = leading(group);
            declared.addAll(here);
            checkGroup(group, here);
        }
    }

    private static Set<Var> leading(ElementGroup group) {
        Set<Var> vars = new HashSet<>();
        for (Element element : group.getElements()) {
            if (!(element instanceof ElementData data && isPlaceholder(data))) {
                break;
            }
            vars.addAll(data.getVars());
        }
        return vars;
    }

    private void checkGroup(ElementGroup group, Set<Var> here) throws QueryRefusedException {
        long placeholders = 0;
        for (Element element : group.getElements()) {
            if (element instanceof ElementFilter filter) {
                checkFilter(filter, here);
            } else if (element instanceof ElementData data && isPlaceholder(data)) {
                placeholders++;
                if (placeholders > here.size()) {
                    throw misplaced(data.getVars().getFirst());
                }
            } else {
                checkBelow(element);
            }
        }
        for (Var var : here) {
            if (!parameters.contains(var)) {
                throw broken(var.getVarName(), "?" + var.getVarName() + " is no parameter of the header");
            }
            if (isOptionalOnly(group, var)) {
                throw broken(
                        var.getVarName(),
                        "?" + var.getVarName()
                                + " stands in OPTIONAL only: a row that has no such value would show the one"
                                + " asked for; add FILTER(!BOUND(?x) || EXISTS { … })");
            }
        }
    }

    /** Such a parameter narrows nothing, and its value appears in every row. */
    private static boolean isOptionalOnly(ElementGroup group, Var var) {
        List<Element> speaking = group.getElements().stream()
                .filter(element -> !(element instanceof ElementData data && isPlaceholder(data)))
                .filter(element -> element instanceof ElementFilter filter
                        ? filter.getExpr().getVarsMentioned().contains(var)
                        : PatternVars.vars(element).contains(var))
                .toList();
        return !speaking.isEmpty() && speaking.stream().allMatch(ElementOptional.class::isInstance);
    }

    private void checkFilter(ElementFilter filter, Set<Var> here) throws QueryRefusedException {
        for (Var var : filter.getExpr().getVarsMentioned()) {
            if (parameters.contains(var) && !here.contains(var)) {
                throw misplaced(var);
            }
        }
    }

    /** A FILTER with what its own group binds for certain, whatever stands outside. */
    private record Inner(ElementFilter filter, Set<Var> bound) {}

    /**
     * Inside GRAPH, OPTIONAL, UNION … no placeholder may stand, and no FILTER on a parameter unless the same group binds
     * it too: then the value comes in by joining, not by the filter.
     */
    private void checkBelow(Element element) throws QueryRefusedException {
        List<ElementGroup> selects = new ArrayList<>();
        List<Inner> filters = new ArrayList<>();
        List<ElementData> data = new ArrayList<>();
        ElementWalker.walk(element, new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery sub) {
                if (sub.getQuery().getQueryPattern() instanceof ElementGroup group) {
                    selects.add(group);
                }
            }

            @Override
            public void visit(ElementGroup group) {
                for (Element inner : group.getElements()) {
                    if (inner instanceof ElementFilter filter) {
                        filters.add(new Inner(filter, bound(group)));
                    }
                }
            }

            @Override
            public void visit(ElementData found) {
                data.add(found);
            }
        });
        for (Inner inner : filters) {
            checkFilter(inner.filter, inner.bound);
        }
        for (ElementData found : data) {
            if (isPlaceholder(found)) {
                throw misplaced(found.getVars().getFirst());
            }
        }
        for (ElementGroup select : selects) {
            checkWhere(select);
        }
    }

    private static Set<Var> bound(ElementGroup group) {
        Set<Var> bound = new HashSet<>();
        for (Element element : group.getElements()) {
            if (element instanceof ElementPathBlock) {
                bound.addAll(PatternVars.vars(element));
            } else if (element instanceof ElementNamedGraph graph && graph.getElement() instanceof ElementGroup inner) {
                bound.addAll(bound(inner));
            }
        }
        return bound;
    }

    private QueryRefusedException misplaced(Var var) {
        return broken(
                var.getVarName(),
                "?" + var.getVarName() + ": VALUES must stand at the start of the WHERE group"
                        + " or of a sub-select, and each FILTER on it in that same group, never inside GRAPH, OPTIONAL or UNION");
    }

    /** The syntax tree has no lines: the last line that speaks of the name is where the fault most likely is. */
    private QueryRefusedException broken(String word, String message) {
        Pattern use = Pattern.compile(
                "(?:FILTER|VALUES)[^\\n]*\\?" + Pattern.quote(word) + "\\b|#\\+\\s*" + Pattern.quote(word) + "\\s*:");
        List<String> lines = query.text().lines().toList();
        int line = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (use.matcher(lines.get(i)).find()) {
                line = i + 1;
            }
        }
        return new QueryRefusedException(new Place(query.file(), line, 0, 1), message).in(query.text());
    }
}
