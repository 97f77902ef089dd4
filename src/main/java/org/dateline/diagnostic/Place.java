package org.dateline.diagnostic;

import java.util.Comparator;

/**
 * A stretch of one line of a source file.
 *
 * @param file as the user named it, forward slashes
 * @param line counted from 1; 0 when the whole file is meant
 * @param column of the first character, counted in code points from 1; 0 when the whole line is meant
 * @param length in code points, at least 1; what is underlined
 */
public record Place(String file, int line, int column, int length) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparingInt(Place::length);

    public Place {
        if (line < 0 || column < 0 || length < 1) {
            throw new IllegalArgumentException("no such place: %s:%d:%d+%d".formatted(file, line, column, length));
        }
    }

    /** The whole of a file, for problems that stand on no line of it. */
    public static Place of(String file) {
        return new Place(file, 0, 0, 1);
    }

    /** {@code file:line:column}, as compilers write it; without the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
