package org.dateline.fact;

import java.util.List;
import java.util.SortedSet;
import org.dateline.diagnostic.Place;

/**
 * An actor, place or item as the curator knows it, without evidence.
 *
 * @param types IRIs of its classes, superclasses included
 */
public record RegisterEntry(Id id, SortedSet<String> types, List<Statement> statements, Place place) {

    public RegisterEntry {
        types = java.util.Collections.unmodifiableSortedSet(types);
        statements = List.copyOf(statements);
    }
}
