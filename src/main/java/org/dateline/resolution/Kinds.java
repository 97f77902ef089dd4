package org.dateline.resolution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.NearNames;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Kind;
import org.dateline.fact.Written;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;
import org.dateline.resolution.Key.Reader;

/** Recognises what a record is by its keys: the ontology says which key marks which class. */
final class Kinds {

    /** Classes by kind; a record of a kind is of that class or one below it. */
    private static final Map<Kind, String> CLASSES = new EnumMap<>(Map.of(
            Kind.EVENT, Vocabulary.EVENT,
            Kind.SCENARIO, Vocabulary.SCENARIO,
            Kind.CLAIM, Vocabulary.CLAIM,
            Kind.REPORTED_CLAIM, Vocabulary.REPORTED_CLAIM,
            Kind.RELATION, Vocabulary.RELATION));

    /** @param types classes of the record, superclasses included */
    record Recognised(Kind kind, SortedSet<String> types) {}

    private final Ontology ontology;
    private final Reader keys;
    private final Diagnostics diagnostics;

    Kinds(Ontology ontology, Reader keys, Diagnostics diagnostics) {
        this.ontology = ontology;
        this.keys = keys;
        this.diagnostics = diagnostics;
    }

    /** The class of all records of a kind. */
    static String classOf(Kind kind) {
        return Objects.requireNonNull(CLASSES.get(kind));
    }

    /** The kind of a record of its own; empty and reported when its keys contradict each other. */
    Optional<Recognised> recognise(Written.Fields record) {
        SortedSet<String> marked = marks(record);
        List<String> types = types(record);
        if (marked.size() > 1) {
            diagnostics.report(
                    record.place(),
                    Problem.TWO_KINDS,
                    "its keys make it %s, and it can be only one".formatted(Ontology.names(marked)),
                    "hint: write two records");
            return Optional.empty();
        }
        if (marked.isEmpty() && speaksWithoutSpeaker(record)) {
            return Optional.empty();
        }
        Kind kind = marked.isEmpty() ? byType(types) : byClass(marked.first());
        boolean hasVia = record.fields().stream().anyMatch(f -> slot(f).equals(Vocabulary.VIA));
        return typed(record, kind == Kind.CLAIM && hasVia ? Kind.REPORTED_CLAIM : kind, types);
    }

    /** A map standing inline is a scenario, whatever its keys. */
    Optional<Recognised> recogniseInline(Written.Fields scenario) {
        SortedSet<String> marked = marks(scenario);
        marked.remove(Vocabulary.SCENARIO);
        if (!marked.isEmpty()) {
            diagnostics.report(
                    scenario.place(),
                    Problem.TWO_KINDS,
                    "what stands inline is a Scenario, but its keys make it %s".formatted(Ontology.names(marked)),
                    "hint: write it as a record of its own with an id, and name the id here");
            return Optional.empty();
        }
        return typed(scenario, Kind.SCENARIO, types(scenario));
    }

    private boolean speaksWithoutSpeaker(Written.Fields record) {
        Optional<Written.Field> stance = record.fields().stream()
                .filter(f -> slot(f).equals(Vocabulary.STANCE))
                .findFirst();
        stance.ifPresent(field -> diagnostics.report(
                field.place(),
                Problem.MISSING_SPEAKER,
                "%s is said by somebody, but nobody is named".formatted(field.key()),
                "hint: add `by:` with the id of the speaker, or `by: unnamed` where the article names nobody"));
        return stance.isPresent();
    }

    private Optional<Recognised> typed(Written.Fields record, Kind kind, List<String> types) {
        reportSpelledTwice(record);
        String expected = classOf(kind);
        for (String type : types) {
            if (!ontology.isA(type, expected)) {
                diagnostics.report(
                        record.get(Reader.TYPE).orElse(record).place(),
                        Problem.WRONG_KIND,
                        "its keys make it %s, but its type is %s".formatted(names(expected), names(type)),
                        "hint: leave the type out, or write one that is %s".formatted(names(expected)));
                return Optional.empty();
            }
        }
        List<String> classes = new ArrayList<>(types);
        classes.add(expected);
        return Optional.of(new Recognised(kind, ontology.withSuperclasses(classes)));
    }

    private static String names(String someClass) {
        return Ontology.names(new TreeSet<>(List.of(someClass)));
    }

    private void reportSpelledTwice(Written.Fields record) {
        Map<String, Written.Field> seen = new HashMap<>();
        for (Written.Field field : record.fields()) {
            Written.Field before = seen.putIfAbsent(slot(field), field);
            if (before != null && !slot(field).equals(Vocabulary.STANCE)) {
                diagnostics.report(
                        field.place(),
                        Problem.DUPLICATE_KEY,
                        "%s means the same as %s, which stands here already".formatted(field.key(), before.key()),
                        "hint: write one of them, with a list if there are several values");
            }
        }
    }

    private SortedSet<String> marks(Written.Fields record) {
        SortedSet<String> marks = new TreeSet<>();
        for (Written.Field field : record.fields()) {
            if (keys.meaning(field.key()).orElse(null) instanceof Key.OfProperty property) {
                property.property().marks().ifPresent(marks::add);
            }
        }
        return marks;
    }

    private String slot(Written.Field field) {
        return keys.meaning(field.key()).map(Key::slot).orElse(field.key());
    }

    private static Kind byClass(String markedClass) {
        return CLASSES.entrySet().stream()
                .filter(e -> e.getValue().equals(markedClass))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.EVENT);
    }

    private Kind byType(List<String> types) {
        return CLASSES.entrySet().stream()
                .filter(e -> types.stream().anyMatch(t -> ontology.isA(t, e.getValue())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.EVENT);
    }

    /** The classes written under {@code type:}. */
    List<String> types(Written.Fields record) {
        List<String> classes = new ArrayList<>();
        for (Written each : record.get(Reader.TYPE).map(Written::each).orElse(List.of())) {
            typeNamed(each).ifPresent(classes::add);
        }
        return classes;
    }

    private Optional<String> typeNamed(Written written) {
        String name = written instanceof Written.Text text ? text.text() : "";
        List<String> found = ontology.classesNamed(name);
        if (found.size() > 1) {
            diagnostics.report(
                    written.place(),
                    Problem.UNKNOWN_CLASS,
                    "%s may mean %s".formatted(name, ontology.prefixedNames(found)),
                    "hint: write it with its prefix");
        } else if (found.isEmpty()) {
            diagnostics.report(
                    written.place(),
                    Problem.UNKNOWN_CLASS,
                    name.isEmpty() ? "a type is the name of a class" : "no class is called %s".formatted(name),
                    ontology.keysTakingCode(name).stream()
                            .findFirst()
                            .map(key -> "hint: %2$s is a code; write %1$s: %2$s".formatted(key, name))
                            .or(() -> NearNames.hint(name, ontology.classNames()))
                            .stream()
                            .toArray(String[]::new));
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
