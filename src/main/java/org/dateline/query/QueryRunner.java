package org.dateline.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.dateline.answer.Answer;
import org.dateline.diagnostic.Place;
import org.dateline.fact.Replacements;
import org.dateline.store.Prefixes;
import org.dateline.store.TripleStore;

/**
 * Prepares queries outside the store's transaction and runs them inside. Parameters are put into the parsed query as
 * terms. Nothing a query says leaves the store: SERVICE and functions loaded from classes are refused, FROM only chooses
 * among the store's graphs.
 */
public final class QueryRunner {

    private final String base;
    private final Duration timeout;
    private final Replacements<String> replaced;

    /**
     * @param base of the store's IRIs, where the empty prefix points
     * @param timeout for the whole answer
     */
    public QueryRunner(String base, Duration timeout) {
        this(base, timeout, new Replacements<>(Map.of()));
    }

    /** @param replaced IRIs that stand for others when a parameter names them */
    public QueryRunner(String base, Duration timeout, Replacements<String> replaced) {
        this.base = base;
        this.timeout = timeout;
        this.replaced = replaced;
    }

    /** The base of the store's IRIs. */
    public String base() {
        return base;
    }

    /** A catalogue query with parameters by name; those not given take their default or stay open. */
    public PreparedQuery prepare(Query query, Map<String, String> arguments) throws QueryRefusedException {
        Map<Var, Node> terms = new HashMap<>();
        try {
            Map<String, String> given = new HashMap<>(arguments);
            query.parameters()
                    .forEach(parameter ->
                            parameter.defaultValue().ifPresent(value -> given.putIfAbsent(parameter.name(), value)));
            given.forEach((name, text) ->
                    terms.put(Var.alloc(name), current(parameter(query, name).term(text, base))));
        } catch (IllegalArgumentException e) {
            throw new QueryRefusedException(Place.of(query.name()), String.valueOf(e.getMessage()));
        }
        // parsed anew each time: binding changes the syntax tree
        org.apache.jena.query.Query syntax = QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
        new GivenParameters(terms).putInto(syntax.getQueryPattern());
        return checked(syntax, query.file(), false);
    }

    /** A user's own text; the well-known prefixes need no declaration, without FROM the default graph is the union of all. */
    public PreparedQuery prepare(String text, String file) throws QueryRefusedException {
        org.apache.jena.query.Query syntax = SparqlText.parse(text, file, Prefixes.wellKnown(base));
        // the union would otherwise win over the graphs that FROM names
        return checked(syntax, file, !syntax.hasDatasetDescription());
    }

    /** Runs it over a view inside the store's read transaction. */
    public Answer run(PreparedQuery query, DatasetGraph view) {
        QueryExecDatasetBuilder builder = QueryExec.newBuilder()
                .dataset(view)
                .query(query.syntax())
                .set(ARQ.httpServiceAllowed, false)
                .overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        TripleStore.fit(builder.getContext(), view, query.union());
        try (QueryExec running = builder.build()) {
            return answer(running, query.syntax());
        } catch (QueryCancelledException e) {
            throw new QueryTimeoutException(timeout);
        }
    }

    private static PreparedQuery checked(org.apache.jena.query.Query syntax, String file, boolean union)
            throws QueryRefusedException {
        ClosedWorld.check(syntax, file);
        return new PreparedQuery(syntax, union);
    }

    private static Answer answer(QueryExec running, org.apache.jena.query.Query syntax) {
        if (syntax.isAskType()) {
            return new Answer.Truth(running.ask());
        }
        if (syntax.isSelectType()) {
            RowSet rows = running.select();
            List<Binding> copies = new ArrayList<>();
            // a row of TDB2 reads its terms when asked; they must be there after the transaction
            rows.forEach(row -> copies.add(row.detach()));
            return new Answer.Rows(
                    rows.getResultVars().stream().map(Var::getVarName).toList(), copies);
        }
        return new Answer.Triples((syntax.isConstructType() ? running.construct() : running.describe())
                .find()
                .toList());
    }

    private Node current(Node term) {
        return term.isURI() ? NodeFactory.createURI(replaced.current(term.getURI())) : term;
    }

    private static Parameter parameter(Query query, String name) {
        return query.parameter(name)
                .orElseThrow(() -> new IllegalArgumentException("no parameter '" + name + "'; "
                        + (query.parameters().isEmpty()
                                ? "it takes none"
                                : "known: "
                                        + String.join(
                                                ", ",
                                                query.parameters().stream()
                                                        .map(Parameter::name)
                                                        .toList()))));
    }
}
