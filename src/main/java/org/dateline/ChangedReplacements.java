package org.dateline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Quad;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Replacements;
import org.dateline.fact.Statement;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;
import org.dateline.resolution.ResolvedFacts;
import org.dateline.store.RegisterUnion;
import org.dateline.store.StoreIndex;

/**
 * Sees to it that no article that stays in the store still means what an id turned out to be before the build, or no
 * longer turns out to be after it. A graph does not tell whether its article wrote the old id or the new one, so every
 * article that stays and names the thing must be given as well.
 */
final class ChangedReplacements {

    private final Staging.Before before;
    private final Diagnostics diagnostics;
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    ChangedReplacements(Staging.Before before, Iris iris, ResolvedFacts facts, Diagnostics diagnostics) {
        this.before = before;
        this.diagnostics = diagnostics;
        before.kept().forEach((key, source) -> files.put(iris.of(Id.shared(key)), source.file()));
        facts.files()
                .forEach(file -> file.register()
                        .forEach(entry -> places.put(
                                iris.of(entry.id()),
                                entry.statements().stream()
                                        .filter(s -> s.property().equals(Vocabulary.REPLACED_BY))
                                        .map(Statement::place)
                                        .findFirst()
                                        .orElse(entry.place()))));
    }

    /** @param next the sources of the store as they will be */
    void check(Collection<StoreIndex.Source> next) {
        Replacements<String> was =
                RegisterUnion.replacements(before.index().sources().values());
        Replacements<String> now = RegisterUnion.replacements(next);
        SortedSet<String> replaced = new TreeSet<>(was.direct().keySet());
        replaced.addAll(now.direct().keySet());
        replaced.removeIf(iri -> was.current(iri).equals(now.current(iri)));
        replaced.forEach(iri -> check(iri, was, now));
    }

    private void check(String iri, Replacements<String> was, Replacements<String> now) {
        SortedSet<String> using = new TreeSet<>();
        for (Quad quad : before.ids().uses(was.current(iri))) {
            using.add(files.getOrDefault(quad.getGraph().getURI(), ""));
        }
        for (String file : using) {
            diagnostics.report(
                    places.getOrDefault(iri, Place.of(file)),
                    Problem.REPLACEMENT_CHANGED,
                    "%s is built as %s now; %s in the store was built while it was %s"
                            .formatted(name(iri), name(now.current(iri)), file, name(was.current(iri))),
                    "hint: build %s too".formatted(file));
        }
    }

    private static String name(String iri) {
        return Ontology.localName(iri);
    }
}
