package org.dateline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.RegisterEntry;
import org.dateline.fact.Statement;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Ontology;
import org.dateline.resolution.ResolvedFacts;
import org.dateline.store.RegisterLine;
import org.dateline.store.StoreIndex;

/** Register entries of sources that stay in the store: given files may tell more of them, but not otherwise. */
final class KeptRegisters {

    /** What a source of the store tells under one key of one entry. */
    private record Told(String file, SortedSet<String> values) {}

    private final Map<String, Map<String, Told>> told = new HashMap<>();

    KeptRegisters(Collection<StoreIndex.Source> kept) {
        for (StoreIndex.Source source : kept) {
            source.register().stream()
                    .map(RegisterLine::of)
                    .filter(line -> !line.isType())
                    .forEach(line -> told.computeIfAbsent(line.subject(), s -> new TreeMap<>())
                            .computeIfAbsent(line.property(), p -> new Told(source.file(), new TreeSet<>()))
                            .values
                            .add(line.object()));
        }
    }

    /** Reports what a file tells of entries with other values than the store; its lines are those of its register. */
    void compare(ResolvedFacts.OfFile file, Collection<String> lines, Iris iris, Diagnostics diagnostics) {
        if (told.isEmpty()) {
            return;
        }
        Map<String, Map<String, SortedSet<String>>> now = new HashMap<>();
        lines.stream()
                .map(RegisterLine::of)
                .forEach(line -> now.computeIfAbsent(line.subject(), s -> new TreeMap<>())
                        .computeIfAbsent(line.property(), p -> new TreeSet<>())
                        .add(line.object()));
        for (RegisterEntry entry : file.register()) {
            Map<String, SortedSet<String>> values = now.getOrDefault(iris.of(entry.id()), Map.of());
            told.getOrDefault(iris.of(entry.id()), Map.of()).forEach((property, before) -> {
                if (values.containsKey(property) && !values.get(property).equals(before.values)) {
                    report(entry, property, before, diagnostics);
                }
            });
        }
    }

    private static void report(RegisterEntry entry, String property, Told before, Diagnostics diagnostics) {
        Optional<Statement> statement = entry.statements().stream()
                .filter(s -> s.property().equals(property))
                .findFirst();
        diagnostics.report(
                statement.map(Statement::place).orElse(entry.place()),
                Problem.CONFLICTING_REGISTER_ENTRY,
                "%s of %s is told otherwise in the store, from %s: %s"
                        .formatted(
                                Ontology.localName(property),
                                entry.id().name(),
                                before.file,
                                String.join(", ", before.values)),
                "hint: if that file has changed, build it too; if it is gone, use --prune");
    }
}
