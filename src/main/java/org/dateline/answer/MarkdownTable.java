package org.dateline.answer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer as a table of GitHub Flavored Markdown (chapter 4.10), its texts escaped so that they show as they are. */
final class MarkdownTable {

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|~]");

    private final LabelledRows rows;

    MarkdownTable(LabelledRows rows) {
        this.rows = rows;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        line(out, rows.columns());
        out.append("|").append(" --- |".repeat(rows.columns().size())).append('\n');
        rows.cells().forEach(row -> line(out, row));
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream()
                        .map(cell -> MARKS.matcher(cell).replaceAll("\\\\$0"))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }
}
