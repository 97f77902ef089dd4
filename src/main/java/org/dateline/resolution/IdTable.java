package org.dateline.resolution;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/**
 * Every id that is written in the facts at hand, with the classes of what it names. Actors, places, items, events,
 * scenarios and articles share one space of ids; claims and relations are local to their article. What is not here
 * may be known to the store.
 */
final class IdTable {

    private record Declared(SortedSet<String> types, Place place) {}

    private final SortedMap<Id, Declared> declared = new TreeMap<>();
    private final Ontology ontology;
    private final Function<Id, SortedSet<String>> store;
    private final Diagnostics diagnostics;

    /** @param store gives the classes of what the store already holds under an id; none when it is not there */
    IdTable(Ontology ontology, Function<Id, SortedSet<String>> store, Diagnostics diagnostics) {
        this.ontology = ontology;
        this.store = store;
        this.diagnostics = diagnostics;
    }

    /** Notes what an id names; the same id may be told of again, but not as something it cannot also be. */
    void declare(Id id, SortedSet<String> types, Place place) {
        Optional<String> objection = Id.objectionTo(id.name());
        if (objection.isPresent()) {
            diagnostics.report(place, Problem.BAD_ID, "the id %s %s".formatted(id.name(), objection.get()));
        } else if (ontology.contradict(types)) {
            diagnostics.report(
                    place,
                    Problem.TWO_KINDS,
                    "nothing can be %s at once"
                            .formatted(
                                    Ontology.names(ontology.mostSpecific(types)).replace(" or ", " and ")),
                    "hint: make it two entries, or correct its type or section");
            declared.putIfAbsent(id, new Declared(new TreeSet<>(), place));
            return;
        }
        Optional<Declared> before = Optional.ofNullable(declared.get(id));
        SortedSet<String> all = new TreeSet<>(types);
        all.addAll(typesOf(id));
        if (ontology.contradict(all)) {
            reportOtherKind(id, types, place, before);
            return;
        }
        declared.put(id, new Declared(all, before.map(Declared::place).orElse(place)));
    }

    private void reportOtherKind(Id id, SortedSet<String> types, Place place, Optional<Declared> before) {
        String where = before.map(entry -> "at " + entry.place).orElse("in the store");
        SortedSet<String> earlier = typesOf(id);
        boolean scenario = types.contains(Vocabulary.SCENARIO) || earlier.contains(Vocabulary.SCENARIO);
        diagnostics.report(
                place,
                Problem.OTHER_KIND,
                "%s is %s here and %s %s; one id names one thing"
                        .formatted(
                                id,
                                Ontology.names(ontology.mostSpecific(types)),
                                Ontology.names(ontology.mostSpecific(earlier)),
                                where),
                scenario
                        ? "hint: give the scenario an id of its own and `realizedBy: %s`".formatted(id.name())
                        : "hint: choose another id");
    }

    /** What a written reference means, seen from an article: its own claims first, then what is shared. */
    Optional<Id> find(String written, String article) {
        int slash = written.indexOf('/');
        if (slash > 0) {
            return known(Id.local(written.substring(0, slash), written.substring(slash + 1)));
        }
        return known(Id.local(article, written)).or(() -> known(Id.shared(written)));
    }

    private Optional<Id> known(Id id) {
        return declared.containsKey(id) || !store.apply(id).isEmpty() ? Optional.of(id) : Optional.empty();
    }

    /** The classes, superclasses included, of what an id names. */
    SortedSet<String> typesOf(Id id) {
        Declared entry = declared.get(id);
        return entry == null ? store.apply(id) : entry.types;
    }

    /** Where an id was first declared, in the facts at hand. */
    Optional<Place> placeOf(Id id) {
        return Optional.ofNullable(declared.get(id)).map(Declared::place);
    }

    /** Adds every declared id with its classes. */
    void addTo(SortedMap<Id, SortedSet<String>> types) {
        declared.forEach((id, entry) -> types.put(id, entry.types));
    }

    /** All ids written in the facts at hand, for hints. */
    Collection<String> names() {
        return declared.keySet().stream().map(Id::name).toList();
    }
}
