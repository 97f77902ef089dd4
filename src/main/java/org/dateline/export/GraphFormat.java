package org.dateline.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which graphs are written. */
public enum GraphFormat {
    TRIG("trig", false),
    N_QUADS("nq", false),
    TURTLE("ttl", true),
    N_TRIPLES("nt", true);

    private final String ending;
    private final boolean merging;

    GraphFormat(String ending, boolean merging) {
        this.ending = ending;
        this.merging = merging;
    }

    /** The format that a file's name ends with, whatever its case. */
    public static Optional<GraphFormat> ofFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst();
    }

    /** As it stands at the end of a file name, without the dot: {@code trig nq ttl nt}. */
    public String ending() {
        return ending;
    }

    /** Whether it has no place for graph names, so that all graphs become one. */
    public boolean merges() {
        return merging;
    }
}
