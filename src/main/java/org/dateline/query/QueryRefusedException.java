package org.dateline.query;

import org.dateline.diagnostic.Place;

/** A query that cannot be run as it is written: no SPARQL, against the catalogue's convention, or not allowed. */
public final class QueryRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    QueryRefusedException(Place place, String message) {
        super(message);
        this.place = place;
    }

    /** Where in the file or text; without a line where the whole is meant. */
    public Place place() {
        return place;
    }
}
