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
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.dateline.diagnostic.Place;

/**
 * The convention for parameters: {@code VALUES ?name { UNDEF }} on a line of its own at the start of the WHERE group or of
 * a sub-select, and each FILTER on it in that same group. Anywhere else the same words give wrong rows without a sign:
 * a FILTER inside GRAPH, OPTIONAL or UNION does not see the value.
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
        }
    }

    private void checkFilter(ElementFilter filter, Set<Var> here) throws QueryRefusedException {
        for (Var var : filter.getExpr().getVarsMentioned()) {
            if (parameters.contains(var) && !here.contains(var)) {
                throw misplaced(var);
            }
        }
    }

    /** Inside GRAPH, OPTIONAL, UNION … neither a placeholder nor a FILTER on a parameter may stand. */
    private void checkBelow(Element element) throws QueryRefusedException {
        List<ElementGroup> selects = new ArrayList<>();
        List<Element> inner = new ArrayList<>();
        ElementWalker.walk(element, new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery sub) {
                if (sub.getQuery().getQueryPattern() instanceof ElementGroup group) {
                    selects.add(group);
                }
            }

            @Override
            public void visit(ElementFilter filter) {
                inner.add(filter);
            }

            @Override
            public void visit(ElementData data) {
                inner.add(data);
            }
        });
        for (Element found : inner) {
            if (found instanceof ElementFilter filter) {
                checkFilter(filter, Set.of());
            } else if (found instanceof ElementData data && isPlaceholder(data)) {
                throw misplaced(data.getVars().getFirst());
            }
        }
        for (ElementGroup select : selects) {
            checkWhere(select);
        }
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
