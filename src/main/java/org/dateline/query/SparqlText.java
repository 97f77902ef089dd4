package org.dateline.query;

import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.dateline.diagnostic.Place;

/** Parses SPARQL and says in the house's way what is wrong with it. */
final class SparqlText {

    private SparqlText() {
    }

    /** Parses a user's own text, with prefixes that need not be declared. */
    static Query parse(String text, String file, Map<String, String> prefixes) throws QueryRefusedException {
        Query query = QueryFactory.make();
        query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
        try {
            return QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            throw refused(file, e);
        } catch (QueryException e) {
            throw new QueryRefusedException(Place.of(file), firstLine(e));
        }
    }

    static QueryRefusedException refused(String file, QueryParseException e) {
        int line = Math.max(e.getLine(), 0);
        int column = line == 0 ? 0 : Math.max(e.getColumn(), 0);
        return new QueryRefusedException(new Place(file, line, column, 1), firstLine(e));
    }

    /** Jena repeats the place in its message and lists every token that might have stood there. */
    private static String firstLine(QueryException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String line = message.lines().findFirst().orElse("not SPARQL");
        return line.replaceFirst("^(Lexical error )?at line \\d+, column \\d+\\.\\s*", "")
                .replaceFirst(" at line \\d+, column \\d+\\.?", "")
                .replaceFirst("^Line \\d+, column \\d+: ", "");
    }
}
