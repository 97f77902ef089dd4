package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Kind;
import org.dateline.fact.Statement;
import org.dateline.fact.Written;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/**
 * What the resolvers of one article's records share.
 *
 * @param article its id
 * @param articleDate what an undated office is dated with
 */
record Scope(
        Ontology ontology,
        IdTable ids,
        Key.Reader keys,
        Kinds kinds,
        ValueReader values,
        QuoteReader quotes,
        Diagnostics diagnostics,
        String article,
        List<Statement> articleDate) {

    /** The property that a field is about; empty for reserved words, stances and unknown keys. */
    Optional<PropertyTerm> property(Written.Field field) {
        return keys.meaning(field.key())
                .filter(Key.OfProperty.class::isInstance)
                .map(key -> ((Key.OfProperty) key).property());
    }

    /** Whether a property may stand on something of these classes. */
    boolean fits(PropertyTerm property, SortedSet<String> types) {
        return property.fits(types);
    }

    /** Whether a property may be part of what a scenario or a saying is about: whatever may be told of events. */
    boolean fitsHappening(PropertyTerm property) {
        return property.domains().isEmpty()
                || property.domains().stream()
                        .anyMatch(d -> ontology.isA(d, Vocabulary.EVENT) || ontology.isA(Vocabulary.EVENT, d));
    }

    /** Whether a field is about a property. */
    boolean is(Written.Field field, String property) {
        return property(field).filter(p -> p.is(property)).isPresent();
    }

    void reportWrongKind(PropertyTerm property, Kind found, Written.Field field) {
        report(
                field,
                Problem.WRONG_KIND,
                "%s stands on %s; this record is %s"
                        .formatted(
                                field.key(),
                                Ontology.names(property.domains()),
                                Ontology.names(new TreeSet<>(List.of(Kinds.classOf(found))))),
                hint(property).stream().toArray(String[]::new));
    }

    private Optional<String> hint(PropertyTerm property) {
        if (property.domains().equals(Set.of(Vocabulary.SCENARIO))) {
            return Optional.of("hint: what has not happened stands inline under a verb, or has `factuality:`");
        }
        if (property.domains().equals(Set.of(Vocabulary.SPEECH))) {
            return Optional.of("hint: a saying has `by:`; write it as a record of its own");
        }
        return property.domains().contains(Vocabulary.ACTOR)
                ? Optional.of("hint: a tie is a record of its own, with `who:`")
                : Optional.empty();
    }

    void report(Written.Field field, Problem problem, String message, String... hints) {
        diagnostics.report(field.place(), problem, message, hints);
    }
}
