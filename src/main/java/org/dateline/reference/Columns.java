package org.dateline.reference;

import java.util.ArrayList;
import java.util.List;
import org.dateline.diagnostic.TextWidth;

/** Lines of cells in aligned columns; the last column is wrapped to the width of a page. */
final class Columns {

    /** Columns of a page. */
    static final int PAGE = 100;

    private static final String INDENT = "  ";
    private static final int GAP = 2;
    /** Wider cells push the rest of their line to the next one instead of widening the column. */
    private static final int WIDEST = 27;

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a line; all lines have the same number of cells. */
    void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        rows.forEach(row -> line(row, widths, out));
        return out.toString();
    }

    private int[] widths() {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size() - 1;
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                int width = TextWidth.of(row.get(i));
                widths[i] = Math.max(widths[i], width > WIDEST ? 0 : width);
            }
        }
        return widths;
    }

    private static void line(List<String> row, int[] widths, StringBuilder out) {
        StringBuilder line = new StringBuilder(INDENT);
        int start = INDENT.length();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i));
            start += widths[i] == 0 ? 0 : widths[i] + GAP;
            if (TextWidth.of(line.toString()) > start - GAP) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
            }
            line.append(" ".repeat(start - TextWidth.of(line.toString())));
        }
        List<String> last = wrap(row.getLast(), PAGE - start);
        for (String part : last) {
            out.append((line + part).stripTrailing()).append('\n');
            line = new StringBuilder(" ".repeat(start));
        }
    }

    /** Breaks text at blanks; a longer word stays whole. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && TextWidth.of(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
