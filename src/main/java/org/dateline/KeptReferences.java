package org.dateline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Quad;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;
import org.dateline.store.RegisterLine;
import org.dateline.store.StoreIndex;

/**
 * Sees to it that nothing that stays in the store refers to what a build takes away, or to what it makes another kind
 * of thing than the reference needs.
 */
final class KeptReferences {

    /** How something that stays uses an IRI: where, and the property whose range (or domain) it must fit. */
    private record Use(String file, String property, boolean asSubject) {}

    /**
     * Something that the sources built anew told before.
     *
     * @param was its classes by what they told
     * @param now its classes by all that will be in the store
     * @param place where it is told now, else the file that told it
     */
    record Changed(String iri, SortedSet<String> was, SortedSet<String> now, Place place) {}

    private static final Map<String, String> ABOUT = Map.of(
            Vocabulary.SUBJECT, Vocabulary.PROPERTY,
            Vocabulary.OBJECT, Vocabulary.PROPERTY,
            Vocabulary.RELATION_SUBJECT, Vocabulary.RELATION_PROPERTY,
            Vocabulary.RELATION_OBJECT, Vocabulary.RELATION_PROPERTY);

    private final Collection<StoreIndex.Source> kept;
    private final Map<String, String> files = new HashMap<>();
    private final StoredIds stored;
    private final Ontology ontology;
    private final Diagnostics diagnostics;

    KeptReferences(Staging.Before before, Iris iris, Ontology ontology, Diagnostics diagnostics) {
        this.kept = before.kept().values();
        before.kept().forEach((key, source) -> files.put(iris.of(Id.shared(key)), source.file()));
        this.stored = before.ids();
        this.ontology = ontology;
        this.diagnostics = diagnostics;
    }

    /** Reports each file that stays and would be left with a reference to nothing, or to the wrong kind. */
    void check(Changed changed) {
        if (changed.now.containsAll(changed.was)) {
            return;
        }
        uses(changed.iri)
                .forEach((file, uses) -> uses.stream()
                        .filter(use -> changed.now.isEmpty() || !fits(use, changed.now))
                        .findFirst()
                        .ifPresent(use -> report(changed, use)));
    }

    private void report(Changed changed, Use use) {
        String name = Ontology.localName(changed.iri);
        if (changed.now.isEmpty()) {
            diagnostics.report(
                    changed.place,
                    Problem.STILL_REFERRED_TO,
                    "%s is told no more, but %s in the store refers to it".formatted(name, use.file),
                    "hint: build %s too, or keep %s".formatted(use.file, name));
        } else {
            diagnostics.report(
                    changed.place,
                    Problem.WRONG_KIND,
                    "%s is of another kind now; %s in the store has it with %s, which does not take it"
                            .formatted(name, use.file, Ontology.localName(use.property)),
                    "hint: build %s too".formatted(use.file));
        }
    }

    private boolean fits(Use use, SortedSet<String> types) {
        Optional<PropertyTerm> term = ontology.property(use.property);
        SortedSet<String> needed = use.asSubject
                ? term.map(PropertyTerm::domains).orElseGet(TreeSet::new)
                : term.map(PropertyTerm::ranges).orElseGet(TreeSet::new);
        return needed.isEmpty() || needed.stream().anyMatch(types::contains);
    }

    /** The uses of an IRI by all that stays, by file. */
    private SortedMap<String, List<Use>> uses(String iri) {
        SortedMap<String, List<Use>> uses = new TreeMap<>();
        for (Quad quad : stored.uses(iri)) {
            use(quad)
                    .ifPresent(use -> uses.computeIfAbsent(use.file, f -> new ArrayList<>())
                            .add(use));
        }
        for (StoreIndex.Source source : kept) {
            source.register().stream()
                    .filter(line -> line.contains("<" + iri + ">"))
                    .map(RegisterLine::of)
                    .filter(line -> !line.isType())
                    .filter(line -> line.subject().equals(iri)
                            || line.objectIri().filter(iri::equals).isPresent())
                    .map(line -> new Use(
                            source.file(), line.property(), line.subject().equals(iri)))
                    .forEach(use -> uses.computeIfAbsent(use.file, f -> new ArrayList<>())
                            .add(use));
        }
        return uses;
    }

    /** What stands in a proposition or relation is used with the property that it is about. */
    private Optional<Use> use(Quad quad) {
        String property = quad.getPredicate().getURI();
        boolean asSubject = property.equals(Vocabulary.SUBJECT) || property.equals(Vocabulary.RELATION_SUBJECT);
        String file = files.getOrDefault(quad.getGraph().getURI(), "");
        return (ABOUT.containsKey(property) ? stored.property(quad, ABOUT.get(property)) : Optional.of(property))
                .map(used -> new Use(file, used, asSubject));
    }
}
