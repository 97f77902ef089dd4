package org.dateline.explanation;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A row of a table that is asked for by its number.
 *
 * @param values empty when the table ends before it
 * @param seen how many rows there are up to it
 */
public record Row(List<String> columns, Optional<Binding> values, int seen) {
    public Row {
        columns = List.copyOf(columns);
    }
}
