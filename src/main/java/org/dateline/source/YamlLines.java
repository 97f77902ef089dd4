package org.dateline.source;

import java.util.List;
import org.dateline.diagnostic.Place;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * The lines of a YAML text, and where in them the parser's marks (counted from 0, in code points) are.
 *
 * @param file as messages call it
 */
record YamlLines(String file, List<String> lines) {

    static YamlLines of(String file, String text) {
        return new YamlLines(file, text.lines().toList());
    }

    /** The place of a value: its first line when it is text, its first character when it is a list or map. */
    Place at(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElseThrow();
        if (!(event instanceof ScalarEvent)) {
            return at(start);
        }
        String rest = from(start);
        int length = start.getLine() == end.getLine()
                ? end.getColumn() - start.getColumn()
                : rest.codePointCount(0, rest.length());
        return new Place(file, start.getLine() + 1, start.getColumn() + 1, Math.max(1, length));
    }

    Place at(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, 1);
    }

    /** What stands from a mark to the end of its line. */
    String from(Mark mark) {
        String line = line(mark.getLine());
        return line.substring(index(line, mark.getColumn()));
    }

    /** What stands before a mark in its line. */
    String before(Mark mark) {
        String line = line(mark.getLine());
        return line.substring(0, index(line, mark.getColumn()));
    }

    /** A line counted from 0; empty when there is none. */
    String line(int number) {
        return number < lines.size() ? lines.get(number) : "";
    }

    private static int index(String line, int column) {
        return line.offsetByCodePoints(0, Math.min(column, line.codePointCount(0, line.length())));
    }
}
