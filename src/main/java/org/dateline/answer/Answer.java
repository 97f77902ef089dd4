package org.dateline.answer;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query answers, held in memory, so that it outlives the transaction. */
public sealed interface Answer {

    /** SELECT: the rows in the query's order; a column without a value is missing in the row. */
    record Rows(List<String> columns, List<Binding> rows) implements Answer {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** ASK. */
    record Truth(boolean value) implements Answer {}

    /** CONSTRUCT and DESCRIBE: triples in no order. */
    record Triples(List<Triple> triples) implements Answer {
        public Triples {
            triples = List.copyOf(triples);
        }
    }
}
