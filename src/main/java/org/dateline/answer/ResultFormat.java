package org.dateline.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How answers are written; all but {@code TABLE} and {@code MARKDOWN} give complete IRIs. */
public enum ResultFormat {
    /** Columns for reading, in labels. */
    TABLE(List.of("table"), AnswerKind.ROWS, AnswerKind.TRUTH),
    /** SPARQL 1.1 Query Results CSV, which has no form for ASK. */
    CSV(List.of("csv"), AnswerKind.ROWS),
    /** SPARQL 1.1 Query Results TSV, which has no form for ASK. */
    TSV(List.of("tsv"), AnswerKind.ROWS),
    /** SPARQL 1.1 Query Results JSON. */
    JSON(List.of("json"), AnswerKind.ROWS, AnswerKind.TRUTH),
    /** SPARQL Query Results XML. */
    XML(List.of("xml"), AnswerKind.ROWS, AnswerKind.TRUTH),
    /** A table of GitHub Flavored Markdown, in labels. */
    MARKDOWN(List.of("markdown", "md"), AnswerKind.ROWS),
    /** Sorted, with prefixes. */
    TURTLE(List.of("turtle", "ttl"), AnswerKind.GRAPH),
    /** One default graph, sorted, with prefixes. */
    TRIG(List.of("trig"), AnswerKind.GRAPH),
    /** Sorted lines. */
    N_TRIPLES(List.of("nt", "n-triples"), AnswerKind.GRAPH);

    private final List<String> names;
    private final Set<AnswerKind> kinds;

    ResultFormat(List<String> names, AnswerKind... kinds) {
        this.names = names;
        this.kinds = Set.of(kinds);
    }

    /** The format of a name, whatever its case; the first name is the usual one. */
    public static Optional<ResultFormat> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.names.contains(lower))
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
        return kinds.contains(kind);
    }

    /** Its usual name. */
    public String label() {
        return names.getFirst();
    }
}
