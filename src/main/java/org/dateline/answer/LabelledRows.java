package org.dateline.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Rows as a reader sees them: labels for IRIs, days for date-times; no value is a blank cell, no value at all no column.
 * Each cell is one line and cannot steer a terminal.
 */
record LabelledRows(List<String> columns, List<List<String>> cells) {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    static LabelledRows of(Answer.Rows answer, Labels labels) {
        List<String> columns = answer.columns().stream()
                .filter(column -> isUsed(column, answer))
                .toList();
        List<List<String>> cells = new ArrayList<>();
        answer.rows()
                .forEach(row -> cells.add(columns.stream()
                        .map(column -> cell(row, column, labels))
                        .toList()));
        return new LabelledRows(columns, cells);
    }

    private static boolean isUsed(String column, Answer.Rows answer) {
        return answer.rows().isEmpty() || answer.rows().stream().anyMatch(row -> row.contains(Var.alloc(column)));
    }

    private static String cell(Binding row, String column, Labels labels) {
        return Optional.ofNullable(row.get(Var.alloc(column)))
                .map(node -> text(node, labels))
                .orElse("");
    }

    private static String text(Node node, Labels labels) {
        if (node.isLiteral() && XSDDatatype.XSDdateTime.getURI().equals(node.getLiteralDatatypeURI())) {
            return node.getLiteralLexicalForm().replaceFirst("T.*", "");
        }
        // a value must neither break its line nor speak to the terminal
        return UNPRINTABLE.matcher(labels.of(node)).replaceAll(" ").strip();
    }
}
