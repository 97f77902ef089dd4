package org.dateline.query;

import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Place;

/**
 * What is asked cannot be answered as it is written or called: no SPARQL, against the catalogue's convention, not allowed,
 * with parameters that it cannot take, or of something that is unknown.
 */
public final class QueryRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient List<String> hints;
    private final transient Optional<String> line;

    /**
     * A refusal.
     *
     * @param place where in the query, or what the call is named by
     * @param hints what may help, a line each
     */
    public QueryRefusedException(Place place, String message, List<String> hints) {
        this(place, message, hints, Optional.empty());
    }

    QueryRefusedException(Place place, String message) {
        this(place, message, List.of());
    }

    private QueryRefusedException(Place place, String message, List<String> hints, Optional<String> line) {
        super(message);
        this.place = place;
        this.hints = List.copyOf(hints);
        this.line = line;
    }

    /** A query whose nesting is beyond what parser and engine can hold. */
    public static QueryRefusedException tooDeep(String file) {
        return new QueryRefusedException(
                Place.of(file), "the query is nested too deeply: thousands of brackets or groups within each other");
    }

    /** The same, with the line it is about. */
    QueryRefusedException in(String text) {
        Optional<String> shown = place.line() == 0
                ? Optional.empty()
                : text.lines().skip(place.line() - 1L).findFirst();
        QueryRefusedException same = new QueryRefusedException(place, String.valueOf(getMessage()), hints, shown);
        if (getCause() != null) {
            same.initCause(getCause());
        }
        return same;
    }

    /** Where in the file or text; without a line where the whole is meant. */
    public Place place() {
        return place;
    }

    /** The line of the source on which the place is. */
    public Optional<String> line() {
        return line;
    }

    /** What may help, a line each. */
    public List<String> hints() {
        return hints;
    }
}
