package org.dateline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.diagnostic.Place;
import org.dateline.fact.Id;
import org.dateline.mapping.Iris;
import org.dateline.resolution.ResolvedFacts;
import org.dateline.store.RegisterLine;
import org.dateline.store.StoreIndex;

/** What the sources that are built anew told before, and what becomes of it. */
final class Leaving {

    private final Staging.Before before;
    private final Iris iris;
    private final SortedMap<String, StoreIndex.Source> staged;

    /** @param staged the sources that are built anew, as they will be */
    Leaving(Staging.Before before, Iris iris, SortedMap<String, StoreIndex.Source> staged) {
        this.before = before;
        this.iris = iris;
        this.staged = staged;
    }

    /** All that was told by sources that are different now, by IRI. */
    List<KeptReferences.Changed> changes(ResolvedFacts facts) {
        if (before.kept().isEmpty()) {
            return List.of();
        }
        SortedMap<String, SortedSet<String>> was = new TreeMap<>();
        Map<String, Place> places = new HashMap<>();
        staged.forEach((key, source) -> told(key, source).forEach((iri, types) -> {
            was.computeIfAbsent(iri, i -> new TreeSet<>()).addAll(types);
            places.putIfAbsent(iri, Place.of(source.file()));
        }));
        Map<String, SortedSet<String>> now = was.isEmpty() ? Map.of() : now(facts, places);
        List<KeptReferences.Changed> changes = new ArrayList<>();
        was.forEach((iri, types) -> {
            SortedSet<String> all = new TreeSet<>(before.ids().typesOf(iri));
            all.addAll(now.getOrDefault(iri, new TreeSet<>()));
            changes.add(new KeptReferences.Changed(iri, types, all, Objects.requireNonNull(places.get(iri))));
        });
        return changes;
    }

    /** What a source told that is different now: nodes with their classes. */
    private Map<String, SortedSet<String>> told(String key, StoreIndex.Source now) {
        Map<String, SortedSet<String>> told = new HashMap<>();
        StoreIndex.Source old = before.index().sources().get(key);
        if (old == null) {
            return told;
        }
        if (old.hasGraph() && !old.graph().equals(now.graph())) {
            told.putAll(before.ids().described(iris.of(Id.shared(key))));
        }
        if (!old.register().equals(now.register())) {
            old.register().stream()
                    .map(RegisterLine::of)
                    .filter(RegisterLine::isType)
                    .forEach(line -> told.computeIfAbsent(line.subject(), s -> new TreeSet<>())
                            .add(line.objectIri().orElseThrow()));
        }
        return told;
    }

    /** What the given files tell: nodes with their classes; their places are noted too. */
    private Map<String, SortedSet<String>> now(ResolvedFacts facts, Map<String, Place> places) {
        Map<String, SortedSet<String>> now = new HashMap<>();
        facts.types().forEach((id, types) -> now.put(iris.of(id), types));
        facts.files().forEach(file -> {
            file.register().forEach(entry -> places.put(iris.of(entry.id()), entry.place()));
            file.article()
                    .ifPresent(article -> article.records().forEach(record -> {
                        now.putIfAbsent(iris.of(record.id()), record.types());
                        places.put(iris.of(record.id()), record.place());
                    }));
        });
        return now;
    }
}
