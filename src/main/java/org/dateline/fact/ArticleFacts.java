package org.dateline.fact;

import java.util.List;
import org.dateline.diagnostic.Place;

/**
 * All that one article says: what goes into its graph.
 *
 * @param name the article's id
 * @param statements about the article itself: headline, publisher, dates
 * @param quotes the article's own, such as that for its headline
 * @param records in the order of the file
 * @param place of the article's id
 */
public record ArticleFacts(
        String name, List<Statement> statements, List<Quote> quotes, List<FactRecord> records, Place place) {

    public ArticleFacts {
        statements = List.copyOf(statements);
        quotes = List.copyOf(quotes);
        records = List.copyOf(records);
    }

    public Id id() {
        return Id.shared(name);
    }
}
