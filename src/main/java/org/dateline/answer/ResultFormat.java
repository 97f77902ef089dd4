package org.dateline.answer;

/** How answers are written; all but {@code TABLE} give complete IRIs. */
public enum ResultFormat {
    /** Columns for reading, in labels. */
    TABLE,
    /** SPARQL 1.1 Query Results CSV. */
    CSV,
    /** SPARQL 1.1 Query Results TSV. */
    TSV,
    /** SPARQL 1.1 Query Results JSON. */
    JSON
}
