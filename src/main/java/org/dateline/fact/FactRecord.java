package org.dateline.fact;

import java.util.List;
import java.util.SortedSet;
import org.dateline.diagnostic.Place;

/**
 * One fact, understood: the unit that must have evidence.
 *
 * @param types IRIs of its classes, superclasses included
 * @param statements what is said directly of its node, in the order of the file
 * @param propositions what it puts forward (speech) or consists of (scenario), in the order of the file
 * @param evidence the quotes it rests on; those of an outer record may serve an inner one
 * @param place of its first line
 */
public record FactRecord(
        Kind kind,
        Id id,
        SortedSet<String> types,
        List<Statement> statements,
        List<Proposition> propositions,
        List<Quote> evidence,
        Place place) {

    public FactRecord {
        types = java.util.Collections.unmodifiableSortedSet(types);
        statements = List.copyOf(statements);
        propositions = List.copyOf(propositions);
        evidence = List.copyOf(evidence);
        if (!propositions.isEmpty() && kind != Kind.SCENARIO && !kind.isSpeech()) {
            throw new IllegalArgumentException("%s %s cannot have propositions".formatted(kind, id));
        }
    }
}
