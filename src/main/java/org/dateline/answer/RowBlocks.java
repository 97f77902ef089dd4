package org.dateline.answer;

import java.util.List;
import org.dateline.diagnostic.TextWidth;

/**
 * An answer of more columns than fit side by side: a block a row, a line a value, its column's name before it. Rows are
 * divided by an empty line; columns without a value in a row are left out of its block.
 */
final class RowBlocks {

    private static final String GAP = "  ";
    /** So narrow a terminal is not served. */
    private static final int NARROWEST = 20;

    private final LabelledRows rows;
    private final int names;
    private final int width;

    /** @param width in columns of a terminal */
    RowBlocks(LabelledRows rows, int width) {
        this.rows = rows;
        this.names = rows.columns().stream().mapToInt(TextWidth::of).max().orElse(0);
        this.width = Math.max(NARROWEST, width - names - GAP.length());
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows.cells()) {
            out.append(out.isEmpty() ? "" : "\n");
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    value(out, rows.columns().get(i), row.get(i));
                }
            }
        }
        return out.toString();
    }

    private void value(StringBuilder out, String column, String text) {
        String before = column + " ".repeat(names - TextWidth.of(column)) + GAP;
        for (String line : WrappedText.of(text, width)) {
            out.append(before).append(line).append('\n');
            before = " ".repeat(names) + GAP;
        }
    }
}
