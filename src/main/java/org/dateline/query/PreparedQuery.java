package org.dateline.query;

import org.apache.jena.query.Query;

/**
 * A query that was parsed, checked and given its parameters.
 *
 * @param union whether its default graph is the union of all graphs
 */
public record PreparedQuery(Query syntax, boolean union) {

    /** As SPARQL that any endpoint parses, the parameters' terms written in. */
    public String text() {
        return syntax.serialize();
    }
}
