package org.dateline.query;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.dateline.diagnostic.Place;

/** Parses SPARQL and says in the house's way what is wrong with it. */
final class SparqlText {

    private SparqlText() {}

    /** Parses a user's own text, with prefixes that need not be declared. */
    static Query parse(String text, String file, Map<String, String> prefixes) throws QueryRefusedException {
        QueryText.requireLength(text, file);
        Query query = QueryFactory.make();
        query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
        try {
            Query parsed = QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
            objectionTo(parsed).ifPresent(objection -> {
                throw new QueryException(objection);
            });
            return parsed;
        } catch (QueryParseException e) {
            throw refused(file, text, e, query.getPrefixMapping().getNsPrefixMap());
        } catch (QueryException e) {
            throw new QueryRefusedException(Place.of(file), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw QueryRefusedException.tooDeep(file);
        }
    }

    /** Parses a query of the catalogue, which any SPARQL 1.1 endpoint must be able to run. */
    static Query parseStandard(String text, String file) throws QueryRefusedException {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw refused(file, text, e, Map.of());
        } catch (StackOverflowError e) {
            throw QueryRefusedException.tooDeep(file);
        }
    }

    private static QueryRefusedException refused(
            String file, String text, QueryParseException e, Map<String, String> prefixes) {
        // some of the parser's errors come wrapped
        return e.getCause() instanceof StackOverflowError
                ? QueryRefusedException.tooDeep(file)
                : new SyntaxFault(file, text, e).refused(prefixes);
    }

    /** What Jena reads beyond SPARQL and no format here can write. */
    private static Optional<String> objectionTo(Query query) {
        if (query.isJsonType()) {
            return Optional.of("JSON templates are not SPARQL; ask with SELECT, and -f json");
        }
        if (query.isConstructQuad()) {
            return Optional.of("CONSTRUCT makes one graph here; leave GRAPH out of its template");
        }
        boolean quoting = query.isConstructType()
                && query.getConstructTemplate().getTriples().stream()
                        .anyMatch(triple -> triple.getObject().isTripleTerm());
        return quoting
                ? Optional.of("graphs are written as RDF 1.1, which has no triple terms <<( … )>>")
                : Optional.empty();
    }
}
