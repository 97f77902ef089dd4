package org.dateline.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.dateline.answer.Answer;
import org.dateline.answer.AnswerStream;
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

    /**
     * @param base of the store's IRIs, where the empty prefix points
     * @param timeout for the whole answer
     */
    public QueryRunner(String base, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
    }

    /** The base of the store's IRIs. */
    public String base() {
        return base;
    }

    /** A catalogue query with parameters by name, ids and codes taken at their word: for where no store is at hand. */
    public PreparedQuery prepare(Query query, Map<String, String> arguments) throws QueryRefusedException {
        return prepared(query, new Arguments(query, new WrittenTerms(base)).read(arguments));
    }

    /**
     * A catalogue query with parameters by name, looked up in a view inside the store's read transaction; those not given
     * take their default or stay open.
     *
     * @param language of labels that parameters may be given by, beside those without one and English
     */
    public PreparedQuery prepare(
            Query query, Map<String, String> arguments, DatasetGraph view, Optional<String> language)
            throws QueryRefusedException {
        return prepared(query, new Arguments(query, new StoredTerms(view, base, language)).read(arguments));
    }

    private static PreparedQuery prepared(Query query, Map<Var, Node> terms) throws QueryRefusedException {
        // parsed anew each time: binding changes the syntax tree
        org.apache.jena.query.Query syntax = SparqlText.parseStandard(query.text(), query.file());
        new GivenParameters(terms).putInto(syntax.getQueryPattern());
        return checked(syntax, query.file(), false);
    }

    /** A user's own text; the well-known prefixes need no declaration, without FROM the default graph is the union of all. */
    public PreparedQuery prepare(String text, String file) throws QueryRefusedException {
        org.apache.jena.query.Query syntax = SparqlText.parse(text, file, Prefixes.wellKnown(base));
        // the union would otherwise win over the graphs that FROM names
        return checked(syntax, file, !syntax.hasDatasetDescription());
    }

    /** A warning for each term of a user's own query that is of the store's own namespaces and nowhere in it. */
    public List<String> unknownTerms(PreparedQuery query, DatasetGraph view) {
        return new UnknownTerms(view, base).warnings(query);
    }

    /** Runs it over a view inside the store's read transaction; the answer outlives it. */
    public Answer run(PreparedQuery query, DatasetGraph view) {
        return run(query, view, AnswerStream::held);
    }

    /**
     * Runs it over a view inside the store's read transaction and hands over the answer while it is being found.
     *
     * @param use reads the stream once; what it returns must not need it any more
     */
    public <T> T run(PreparedQuery query, DatasetGraph view, Function<AnswerStream, T> use) {
        QueryExecDatasetBuilder builder = QueryExec.newBuilder()
                .dataset(view)
                .query(query.syntax())
                .set(ARQ.httpServiceAllowed, false)
                .overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        TripleStore.fit(builder.getContext(), view, query.union());
        try (QueryExec running = builder.build()) {
            return use.apply(answer(running, query));
        } catch (QueryCancelledException e) {
            throw new QueryTimeoutException(timeout);
        }
    }

    private static PreparedQuery checked(org.apache.jena.query.Query syntax, String file, boolean union)
            throws QueryRefusedException {
        try {
            ClosedWorld.check(syntax, file);
        } catch (StackOverflowError e) {
            throw QueryRefusedException.tooDeep(file);
        }
        return new PreparedQuery(syntax, union);
    }

    private static AnswerStream answer(QueryExec running, PreparedQuery query) {
        return switch (query.kind()) {
            case TRUTH -> new AnswerStream.Truth(running.ask());
            case ROWS -> {
                RowSet rows = running.select();
                yield new AnswerStream.Rows(
                        rows.getResultVars().stream().map(Var::getVarName).toList(), rows);
            }
            case GRAPH ->
                new AnswerStream.Triples(
                        query.syntax().isConstructType() ? running.constructTriples() : running.describeTriples());
        };
    }
}
