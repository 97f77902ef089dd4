package org.dateline.push;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How graphs are brought to a server. */
public enum Way {
    /** One graph a request, replaced as a whole (SPARQL 1.1 Graph Store HTTP Protocol). */
    PUT,
    /** New graphs many at once as N-Quads, changed ones by {@link #UPDATE}. */
    QUADS,
    /** Many graphs at once as one SPARQL update, each dropped and filled anew. */
    UPDATE;

    /** The way of that name, whatever its case. */
    public static Optional<Way> of(String name) {
        return Arrays.stream(values())
                .filter(way -> way.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As options and messages have it: {@code put quads update}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
