package org.dateline.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How answers are written; all but {@code TABLE} and {@code MARKDOWN} give complete IRIs. */
public enum ResultFormat {
    /** Columns for reading, in labels. */
    TABLE("table"),
    /** SPARQL 1.1 Query Results CSV, which has no form for ASK. */
    CSV("csv"),
    /** SPARQL 1.1 Query Results TSV, which has no form for ASK. */
    TSV("tsv"),
    /** SPARQL 1.1 Query Results JSON. */
    JSON("json"),
    /** SPARQL Query Results XML. */
    XML("xml"),
    /** A table of GitHub Flavored Markdown, in labels. */
    MARKDOWN("markdown", "md"),
    /** Sorted, with prefixes. */
    TURTLE("turtle", "ttl"),
    /** One default graph, sorted, with prefixes. */
    TRIG("trig"),
    /** Sorted lines. */
    N_TRIPLES("nt", "n-triples");

    private final String label;
    private final String alias;

    ResultFormat(String label) {
        this(label, label);
    }

    ResultFormat(String label, String alias) {
        this.label = label;
        this.alias = alias;
    }

    /** The format of a name, whatever its case; the first name is the usual one. */
    public static Optional<ResultFormat> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.label.equals(lower) || format.alias.equals(lower))
                .findFirst();
    }

    /** The usual names of all, in order. */
    public static List<String> allNames() {
        return Arrays.stream(values()).map(ResultFormat::label).toList();
    }

    /** The usual names of those that can write a kind of answer; the first is taken unless another is wished. */
    public static List<String> namesFor(AnswerKind kind) {
        return Arrays.stream(values())
                .filter(format -> format.fits(kind))
                .map(ResultFormat::label)
                .toList();
    }

    /** What is taken unless another is wished. */
    public static ResultFormat usual(AnswerKind kind) {
        return kind == AnswerKind.GRAPH ? TURTLE : TABLE;
    }

    public boolean fits(AnswerKind kind) {
        return switch (this) {
            case TABLE, JSON, XML -> kind != AnswerKind.GRAPH;
            case CSV, TSV, MARKDOWN -> kind == AnswerKind.ROWS;
            case TURTLE, TRIG, N_TRIPLES -> kind == AnswerKind.GRAPH;
        };
    }

    /** Its usual name. */
    public String label() {
        return label;
    }
}
