package org.dateline.servers;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** The rows of an answer in their order, each term as N-Triples writes it, nothing for what is not bound. */
record ResultTable(List<String> columns, List<List<String>> rows) {

    ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads SPARQL 1.1 Query Results JSON. */
    static ResultTable read(InputStream json) {
        RowSet answer = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .read(json, Context.emptyContext());
        List<List<String>> rows = new ArrayList<>();
        answer.forEach(row -> rows.add(
                answer.getResultVars().stream().map(var -> term(row, var)).toList()));
        return new ResultTable(
                answer.getResultVars().stream().map(Var::getVarName).toList(), rows);
    }

    /** Where another answer first departs from this one; nothing when they are the same. */
    Optional<String> firstDifference(ResultTable other) {
        if (!columns.equals(other.columns)) {
            return Optional.of("columns %s, not %s".formatted(other.columns, columns));
        }
        for (int i = 0; i < Math.max(rows.size(), other.rows.size()); i++) {
            if (!row(i).equals(other.row(i))) {
                return Optional.of("%s of %s rows; row %s is%n      %s%n  not %s"
                        .formatted(other.rows.size(), rows.size(), i + 1, other.row(i), row(i)));
            }
        }
        return Optional.empty();
    }

    private List<String> row(int index) {
        return index < rows.size() ? rows.get(index) : List.of("no row");
    }

    private static String term(Binding row, Var var) {
        Node term = row.get(var);
        return term == null ? "" : NodeFmtLib.strNT(term);
    }
}
