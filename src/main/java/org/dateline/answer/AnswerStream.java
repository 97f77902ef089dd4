package org.dateline.answer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** An answer while it is being found: read once, inside the transaction in which it was asked for. */
public sealed interface AnswerStream {

    /** SELECT: the rows in the query's order; a column without a value is missing in the row. */
    record Rows(List<String> columns, Iterator<Binding> rows) implements AnswerStream {
        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /** ASK. */
    record Truth(boolean value) implements AnswerStream {}

    /** CONSTRUCT and DESCRIBE: triples in no order, perhaps repeated. */
    record Triples(Iterator<Triple> triples) implements AnswerStream {}

    /** All of it, in memory. */
    default Answer held() {
        return switch (this) {
            case Rows rows -> {
                List<Binding> copies = new ArrayList<>();
                List<Var> variables = Var.varList(rows.columns());
                rows.rows().forEachRemaining(row -> copies.add(held(row, variables)));
                yield new Answer.Rows(rows.columns(), copies);
            }
            case Truth truth -> new Answer.Truth(truth.value());
            case Triples triples -> {
                List<Triple> copies = new ArrayList<>();
                triples.triples().forEachRemaining(copies::add);
                yield new Answer.Triples(copies.stream().distinct().toList());
            }
        };
    }

    /** A row of TDB2 reads its terms when asked; they must be there after the transaction. */
    private static Binding held(Binding row, List<Var> variables) {
        BindingBuilder copy = Binding.builder();
        for (Var variable : variables) {
            Node value = row.get(variable);
            if (value != null) {
                copy.add(variable, value);
            }
        }
        return copy.build();
    }

    /** A held answer as a stream. */
    static AnswerStream of(Answer answer) {
        return switch (answer) {
            case Answer.Rows rows -> new Rows(rows.columns(), rows.rows().iterator());
            case Answer.Truth truth -> new Truth(truth.value());
            case Answer.Triples triples -> new Triples(triples.triples().iterator());
        };
    }
}
