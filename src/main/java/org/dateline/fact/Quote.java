package org.dateline.fact;

import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Place;

/**
 * Words of an article that support a record.
 *
 * @param owner the record under which it is written; for the article's own quotes its article
 * @param number its position among the owner's quotes, from 1
 * @param words folded, each elision as {@code " … "}
 * @param anchor where it stands in the text; empty while the text is not at hand
 * @param evidenceFor IRIs of the properties it supports; empty when it supports the whole record
 * @param translations for readers, never proven
 */
public record Quote(
        Id owner,
        int number,
        String words,
        Optional<Anchor> anchor,
        List<String> evidenceFor,
        List<Value.Literal> translations,
        Place place) {

    public Quote {
        evidenceFor = List.copyOf(evidenceFor);
        translations = List.copyOf(translations);
    }

    /**
     * A proven place in the article's text.
     *
     * @param start in code points
     * @param end in code points, exclusive
     * @param literal whether the words stand there exactly as written in the facts file
     * @param exact the article's own characters; empty for a quote with an elision
     */
    public record Anchor(int start, int end, boolean literal, Optional<String> exact) {}
}
