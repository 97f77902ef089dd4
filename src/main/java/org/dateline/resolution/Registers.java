package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.NearNames;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.RegisterEntry;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.source.FactsFile;

/**
 * Understands the registers of facts files: actors, places, items. Several files may tell of the same entry; what
 * they tell is united, but the same key with another value is a conflict.
 */
final class Registers {

    private final Ontology ontology;
    private final Kinds kinds;
    private final Key.Reader keys;
    private final IdTable ids;
    private final Diagnostics diagnostics;
    private final SortedMap<Id, SortedMap<String, Told>> told = new TreeMap<>();

    /** What an earlier file told under one key. */
    private record Told(SortedSet<String> values, Place place) {}

    Registers(Ontology ontology, Key.Reader keys, IdTable ids, Diagnostics diagnostics) {
        this.ontology = ontology;
        this.keys = keys;
        this.kinds = new Kinds(ontology, keys, diagnostics);
        this.ids = ids;
        this.diagnostics = diagnostics;
    }

    /** Declares the ids of a file's registers, so that anything may refer to them. */
    void declare(FactsFile file) {
        for (Written.Field section : file.registers()) {
            Optional<String> sectionClass = sectionClass(section);
            if (sectionClass.isPresent() || section.value() instanceof Written.Fields) {
                entries(section)
                        .forEach(entry ->
                                ids.declare(Id.shared(entry.key()), types(entry, sectionClass), entry.place()));
            }
        }
    }

    /** Those of one entry in one file; none in a section that is not known, so that its ids are not unknown as well. */
    private SortedSet<String> types(Written.Field entry, Optional<String> sectionClass) {
        List<String> classes = new ArrayList<>();
        if (sectionClass.isPresent() && entry.value() instanceof Written.Fields fields) {
            classes.addAll(kinds.types(fields));
        }
        sectionClass
                .filter(section -> classes.stream().noneMatch(c -> ontology.isA(c, section)))
                .ifPresent(classes::add);
        return ontology.withSuperclasses(classes);
    }

    /** The entries of a file, ids in order. */
    List<RegisterEntry> read(FactsFile file) {
        ValueReader values = new ValueReader(ontology, ids, "", diagnostics);
        SortedMap<Id, RegisterEntry> entries = new TreeMap<>();
        for (Written.Field section : file.registers()) {
            Optional<String> sectionClass = ontology.sectionClass(section.key());
            for (Written.Field entry : sectionClass.isPresent() ? entries(section) : List.<Written.Field>of()) {
                Id id = Id.shared(entry.key());
                compareTypes(entry);
                RegisterEntry read = new RegisterEntry(
                        id, types(entry, sectionClass), statements(entry, ids.typesOf(id), values), entry.place());
                entries.merge(id, read, Registers::united);
            }
        }
        entries.values().forEach(this::compare);
        return List.copyOf(entries.values());
    }

    private static RegisterEntry united(RegisterEntry one, RegisterEntry other) {
        List<Statement> statements = new ArrayList<>(one.statements());
        statements.addAll(other.statements());
        SortedSet<String> types = new TreeSet<>(one.types());
        types.addAll(other.types());
        return new RegisterEntry(one.id(), types, statements, one.place());
    }

    private Optional<String> sectionClass(Written.Field section) {
        Optional<String> known = ontology.sectionClass(section.key());
        if (known.isEmpty()) {
            List<String> sections = new ArrayList<>(List.of("article", "use", "facts"));
            sections.addAll(ontology.sectionNames());
            diagnostics.report(
                    section.place(),
                    Problem.UNKNOWN_SECTION,
                    "no section is called %s; there are %s".formatted(section.key(), String.join(", ", sections)),
                    NearNames.hint(section.key(), sections).stream().toArray(String[]::new));
        }
        return known;
    }

    private List<Written.Field> entries(Written.Field section) {
        if (section.value() instanceof Written.Fields fields) {
            return fields.fields();
        }
        diagnostics.report(
                section.place(),
                Problem.BAD_VALUE,
                "%s is a map from ids to entries, such as velm: {label: Velm}".formatted(section.key()));
        return List.of();
    }

    private List<Statement> statements(Written.Field entry, SortedSet<String> types, ValueReader values) {
        if (!(entry.value() instanceof Written.Fields fields)) {
            diagnostics.report(
                    entry.place(),
                    Problem.BAD_VALUE,
                    "an entry is a map; found text or a list for %s".formatted(entry.key()),
                    "hint: write {label: …} with its usual name");
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        for (Written.Field field : fields.fields()) {
            keys.read(field).ifPresent(key -> {
                if (key instanceof Key.OfProperty property && fits(property.property(), types, field)) {
                    statements.addAll(values.read(property.property(), field.value()));
                } else if (key instanceof Key.OfStance || isOutOfPlace(key)) {
                    diagnostics.report(
                            field.place(), Problem.WRONG_KIND, "%s has no place in a register".formatted(field.key()));
                }
            });
        }
        return statements;
    }

    private static boolean isOutOfPlace(Key key) {
        return key instanceof Key.Reserved reserved && !reserved.word().equals(Key.Reader.TYPE);
    }

    private boolean fits(PropertyTerm property, SortedSet<String> types, Written.Field field) {
        boolean fits = types.isEmpty() || property.fits(types);
        if (!fits) {
            diagnostics.report(
                    field.place(),
                    Problem.WRONG_KIND,
                    "%s stands on %s; this entry is %s"
                            .formatted(
                                    field.key(),
                                    Ontology.names(property.domains()),
                                    Ontology.names(ontology.mostSpecific(types))));
        }
        return fits;
    }

    private void compare(RegisterEntry entry) {
        entry.statements().stream()
                .collect(Collectors.groupingBy(Statement::property, TreeMap::new, Collectors.toList()))
                .forEach((property, statements) -> {
                    SortedSet<String> values =
                            statements.stream().map(s -> key(s.value())).collect(Collectors.toCollection(TreeSet::new));
                    compare(
                            entry.id(),
                            property,
                            new Told(values, statements.getFirst().place()));
                });
    }

    /** Types are told only where they are written; a section alone tells nothing that another could contradict. */
    private void compareTypes(Written.Field entry) {
        if (entry.value() instanceof Written.Fields fields
                && fields.get(Key.Reader.TYPE).isPresent()) {
            SortedSet<String> types = new TreeSet<>();
            kinds.types(fields).forEach(type -> types.add(Ontology.localName(type)));
            Place place = fields.get(Key.Reader.TYPE).get().each().stream()
                    .findFirst()
                    .map(Written::place)
                    .orElse(entry.place());
            compare(Id.shared(entry.key()), Key.Reader.TYPE, new Told(types, place));
        }
    }

    private void compare(Id id, String key, Told now) {
        Told earlier = told.computeIfAbsent(id, i -> new TreeMap<>()).putIfAbsent(key, now);
        if (earlier != null && !earlier.values.equals(now.values)) {
            reportConflict(id, key, Map.entry(earlier, now));
        }
    }

    private void reportConflict(Id id, String property, Map.Entry<Told, Told> both) {
        diagnostics.report(
                both.getValue().place,
                Problem.CONFLICTING_REGISTER_ENTRY,
                "%s of %s is told otherwise at %s: %s"
                        .formatted(
                                Ontology.localName(property),
                                id.name(),
                                both.getKey().place,
                                String.join(", ", both.getKey().values)),
                "hint: if another thing is meant, choose another id; else keep the entry in one file and name it under `use:`");
    }

    private static String key(Value value) {
        return switch (value) {
            case Value.Thing thing -> thing.id().path();
            case Value.Resource resource -> resource.iri();
            case Value.Literal literal ->
                literal.language().isEmpty() ? literal.text() : literal.text() + "@" + literal.language();
            case Value.Counted counted -> counted.count().toString();
        };
    }
}
