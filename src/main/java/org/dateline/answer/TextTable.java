package org.dateline.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dateline.diagnostic.TextWidth;

/** An answer as aligned columns: a heading, a rule, a line a row; no value is a blank cell, no value at all no column. */
final class TextTable {

    private static final String GAP = "  ";
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(Answer.Rows answer, Labels labels) {
        this.columns = answer.columns().stream()
                .filter(column -> isUsed(column, answer))
                .toList();
        answer.rows()
                .forEach(row -> rows.add(columns.stream()
                        .map(column -> cell(row, column, labels))
                        .toList()));
    }

    private static boolean isUsed(String column, Answer.Rows answer) {
        return answer.rows().isEmpty() || answer.rows().stream().anyMatch(row -> row.contains(Var.alloc(column)));
    }

    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        line(out, columns, widths);
        line(
                out,
                columns.stream()
                        .map(column -> "-".repeat(widths[columns.indexOf(column)]))
                        .toList(),
                widths);
        rows.forEach(row -> line(out, row, widths));
        return out.toString();
    }

    private int[] widths() {
        int[] widths = columns.stream().mapToInt(TextWidth::of).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    private static void line(StringBuilder out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i))
                    .append(" ".repeat(widths[i] - TextWidth.of(cells.get(i))))
                    .append(GAP);
        }
        out.append(line.toString().stripTrailing()).append('\n');
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
