package org.dateline.query;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.dateline.diagnostic.Place;

/** Parses SPARQL and says in the house's way what is wrong with it. */
final class SparqlText {

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private SparqlText() {}

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
        // the message names the token that should not be there, the exception's own fields the one before it
        Matcher told = PLACE.matcher(String.valueOf(e.getMessage()));
        boolean found = told.find();
        int line = found ? Integer.parseInt(told.group(1)) : Math.max(e.getLine(), 0);
        int column = found ? Integer.parseInt(told.group(2)) : Math.max(e.getColumn(), 0);
        return new QueryRefusedException(new Place(file, line, line == 0 ? 0 : column, 1), firstLine(e));
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
