package org.dateline.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which graphs are written. */
public enum GraphFormat {
    TRIG(false, "trig"),
    N_QUADS(false, "nq"),
    TURTLE(true, "ttl"),
    N_TRIPLES(true, "nt"),
    /** Of RDF 1.1; what XML has no way to say is refused. */
    RDF_XML(true, "rdf"),
    /** JSON-LD 1.1, compacted; its context stands in the file. */
    JSON_LD(false, "jsonld");

    private static final String ZIPPED = ".gz";

    private final boolean merging;
    private final String ending;

    GraphFormat(boolean merging, String ending) {
        this.merging = merging;
        this.ending = ending;
    }

    /** The format that a file's name ends with, whatever its case; {@code .gz} may follow. */
    public static Optional<GraphFormat> ofFile(Path file) {
        String name = name(file);
        String plain = name.endsWith(ZIPPED) ? name.substring(0, name.length() - ZIPPED.length()) : name;
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : named(plain.substring(dot + 1));
    }

    /** The format called by one of its endings, whatever their case. */
    public static Optional<GraphFormat> named(String ending) {
        String lower = ending.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings().anyMatch(lower::equals))
                .findFirst();
    }

    /** Whether a file's name says that its content is compressed with gzip. */
    public static boolean isZipped(Path file) {
        return name(file).endsWith(ZIPPED);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /** As it usually stands at the end of a file name, without the dot: {@code trig nq ttl nt rdf jsonld}. */
    public String ending() {
        return ending;
    }

    private Stream<String> endings() {
        return this == RDF_XML ? Stream.of(ending, "owl", "xml") : Stream.of(ending);
    }

    /** Whether RDF 1.2 gives it triple terms. */
    public boolean holdsTripleTerms() {
        return switch (this) {
            case TRIG, N_QUADS, TURTLE, N_TRIPLES -> true;
            case RDF_XML, JSON_LD -> false;
        };
    }

    /** Whether it has no place for graph names, so that all graphs become one. */
    public boolean merges() {
        return merging;
    }
}
