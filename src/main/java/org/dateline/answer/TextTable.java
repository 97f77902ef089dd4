package org.dateline.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.diagnostic.TextWidth;

/**
 * An answer as aligned columns: a heading, a rule, a line a row. Where it is to fit into a width, the widest columns give
 * way first: their texts go on in further lines of the same cell. Columns that are too many for that become blocks.
 * Nothing is cut off.
 */
final class TextTable {

    private static final String GAP = "  ";
    /** No column becomes narrower than this: a date, a certainty. */
    private static final int NARROW = 12;

    private final LabelledRows rows;
    private final int[] widths;
    private final int width;

    TextTable(Answer.Rows answer, Labels labels) {
        this(LabelledRows.of(answer, labels), 0);
    }

    /** @param width in columns of a terminal; 0 for as wide as it comes */
    TextTable(LabelledRows rows, int width) {
        this.rows = rows;
        this.widths = natural(rows);
        this.width = width;
        if (width > 0 && widths.length > 0) {
            fit(width - GAP.length() * (widths.length - 1));
        }
    }

    private static int[] natural(LabelledRows rows) {
        int[] widths = rows.columns().stream().mapToInt(TextWidth::of).toArray();
        for (List<String> row : rows.cells()) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    /** Lowers all that are wider than a common bound to it, the highest bound with which they fit. */
    private void fit(int room) {
        int bound = Arrays.stream(widths).max().orElse(0);
        while (bound > NARROW && total(bound) > room) {
            bound--;
        }
        int left = room - total(bound);
        for (int i = 0; i < widths.length; i++) {
            // what is over goes to the first ones, a column each
            int more = widths[i] > bound && left > 0 ? 1 : 0;
            left -= more;
            widths[i] = Math.min(widths[i], bound + more);
        }
    }

    private int total(int bound) {
        return Arrays.stream(widths).map(width -> Math.min(width, bound)).sum();
    }

    private boolean isTooWide() {
        int gaps = GAP.length() * (widths.length - 1);
        return width > 0 && !rows.cells().isEmpty() && Arrays.stream(widths).sum() + gaps > width;
    }

    @Override
    public String toString() {
        if (isTooWide()) {
            return new RowBlocks(rows, width).toString();
        }
        StringBuilder out = new StringBuilder();
        row(out, rows.columns());
        row(out, Arrays.stream(widths).mapToObj("-"::repeat).toList());
        rows.cells().forEach(row -> row(out, row));
        return out.toString();
    }

    private void row(StringBuilder out, List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(WrappedText.of(cells.get(i), widths[i]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            line(out, wrapped, line);
        }
    }

    private void line(StringBuilder out, List<List<String>> cells, int number) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = number < cells.get(i).size() ? cells.get(i).get(number) : "";
            line.append(cell)
                    .append(" ".repeat(Math.max(0, widths[i] - TextWidth.of(cell))))
                    .append(GAP);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
