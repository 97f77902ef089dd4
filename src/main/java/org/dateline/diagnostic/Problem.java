package org.dateline.diagnostic;

import static org.dateline.diagnostic.Severity.ERROR;
import static org.dateline.diagnostic.Severity.NOTE;
import static org.dateline.diagnostic.Severity.WARNING;

import java.util.Locale;

/** The name of each problem that facts may have, with its usual severity. Names are part of the interface. */
public enum Problem {
    // the file
    FILE_UNREADABLE(ERROR),
    YAML_SYNTAX(ERROR),
    YAML_ALIAS(ERROR),
    YAML_LIMIT(ERROR),
    DUPLICATE_KEY(ERROR),
    EMPTY_VALUE(ERROR),
    COMMENT_IN_QUOTE(ERROR),
    COMMA_IN_FLOW(ERROR),
    UNKNOWN_SECTION(ERROR),
    MISSING_ARTICLE(ERROR),

    // the words
    MISSING_QUOTE(ERROR),
    BAD_QUOTE(ERROR),
    QUOTE_NOT_FOUND(ERROR),
    QUOTE_AMBIGUOUS(ERROR),
    QUOTE_ACROSS_PARAGRAPHS(ERROR),
    QUOTE_SHORT(WARNING),
    QUOTE_LONG_ELISION(WARNING),
    QUOTE_END_REPEATED(WARNING),
    QUOTE_IN_REPEATED_PARAGRAPH(NOTE),
    PATH_OUTSIDE(ERROR),

    // keys, kinds and values
    UNKNOWN_KEY(ERROR),
    AMBIGUOUS_KEY(ERROR),
    UNKNOWN_CLASS(ERROR),
    UNKNOWN_CODE(ERROR),
    AMBIGUOUS_CODE(ERROR),
    UNKNOWN_ID(ERROR),
    BAD_ID(ERROR),
    BAD_DATE(ERROR),
    BAD_COUNT(ERROR),
    BAD_VALUE(ERROR),
    WRONG_KIND(ERROR),
    OTHER_KIND(ERROR),
    TWO_KINDS(ERROR),
    DUPLICATE_ID(ERROR),
    NEEDS_ID(ERROR),
    NEEDS_AGENT(ERROR),
    INLINE_HERE(ERROR),
    NOT_INHERITED(ERROR),
    ROLE_ON_CLAIM(ERROR),
    MISSING_SPEAKER(ERROR),
    MISSING_STANCE(ERROR),
    TWO_STANCES(ERROR),
    MISSING_SUBJECT(ERROR),
    MISSING_FACTUALITY(ERROR),
    MISSING_TIE(ERROR),
    CONFLICTING_REGISTER_ENTRY(ERROR),
    STILL_REFERRED_TO(ERROR),
    REPLACEMENT_CHANGED(ERROR),

    // sense
    SPEAKER_NOT_NAMED(WARNING),
    ENDED_TIE(WARNING),

    // ontologies and graphs
    ONTOLOGY_SYNTAX(ERROR),
    ONTOLOGY_SKIPPED(NOTE),
    ONTOLOGY_REDEFINES(ERROR),
    ONTOLOGY_CHANGED(ERROR),
    SHAPE(ERROR);

    private final Severity severity;

    Problem(Severity severity) {
        this.severity = severity;
    }

    /** The severity it has unless said otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The name as printed, e.g. {@code quote-not-found}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
