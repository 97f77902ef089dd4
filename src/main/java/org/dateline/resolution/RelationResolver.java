package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;
import org.dateline.resolution.Key.Reader;

/**
 * Understands a record of ties: each subject under {@code who:} with each tie is a relation of its own; what qualifies
 * a relation (date, role name, quote …) goes with all of them.
 */
final class RelationResolver {

    private final Scope scope;
    private final RecordResolver records;

    RelationResolver(Scope scope, RecordResolver records) {
        this.scope = scope;
        this.records = records;
    }

    /** One tie with the statement of its value. */
    private record Tie(PropertyTerm property, Statement value) {}

    /** A record with all its relations. */
    private record Whole(Written.Fields record, Kinds.Recognised recognised, boolean one) {}

    private record Parts(List<Id> subjects, List<Written.Field> ties, List<Written.Field> qualifiers) {}

    void resolve(Written.Fields record, Kinds.Recognised recognised) {
        Parts parts = parts(record);
        List<Tie> ties = ties(parts);
        if (parts.ties.isEmpty() && ties.isEmpty()) {
            scope.diagnostics()
                    .report(
                            record.place(),
                            Problem.MISSING_TIE,
                            "it does not say what the tie is",
                            "hint: add officeIn, memberOf, partOf, describedAs or another tie");
        }
        int relations = parts.subjects.size() * ties.size();
        Optional<Written.Text> written = record.text(Reader.ID);
        if (written.isPresent() && relations > 1) {
            scope.diagnostics()
                    .report(
                            written.get().place(),
                            Problem.DUPLICATE_ID,
                            "one id for %s relations".formatted(relations),
                            "hint: leave the id out, or write a record for each");
            return;
        }
        Whole whole = new Whole(record, recognised, relations == 1);
        for (Id subject : parts.subjects) {
            ties.forEach(tie -> relation(whole, subject, tie));
        }
    }

    private Parts parts(Written.Fields record) {
        List<Id> subjects = new ArrayList<>();
        List<Written.Field> ties = new ArrayList<>();
        List<Written.Field> qualifiers = new ArrayList<>();
        for (Written.Field field : record.fields()) {
            records.property(field).ifPresent(property -> {
                if (property.is(Vocabulary.RELATION_SUBJECT)) {
                    subjects.addAll(subjects(property, field));
                } else if (qualifies(property)) {
                    qualifiers.add(field);
                } else {
                    ties.add(field);
                }
            });
        }
        return new Parts(subjects, ties, qualifiers);
    }

    private boolean qualifies(PropertyTerm property) {
        return property.domains().stream().anyMatch(d -> ontologyIsA(Vocabulary.RELATION, d));
    }

    private boolean ontologyIsA(String someClass, String other) {
        return scope.ontology().isA(someClass, other);
    }

    private List<Id> subjects(PropertyTerm property, Written.Field field) {
        List<Id> subjects = new ArrayList<>();
        for (Written each : field.value().each()) {
            if (each instanceof Written.Text text) {
                scope.values()
                        .references()
                        .thing(property, text, scope.article())
                        .ifPresent(subjects::add);
            } else {
                scope.report(
                        field,
                        Problem.INLINE_HERE,
                        "%s takes ids; nothing can be described in their place".formatted(field.key()),
                        "hint: put it into a register, or write it as a record, and name its id");
            }
        }
        return subjects;
    }

    /** The ties of a record; a bare count is one. */
    private List<Tie> ties(Parts parts) {
        List<Written.Field> fields = parts.ties.isEmpty()
                ? parts.qualifiers.stream().filter(this::isCount).toList()
                : parts.ties;
        List<Tie> ties = new ArrayList<>();
        for (Written.Field field : fields) {
            PropertyTerm property = scope.property(field).orElseThrow();
            if (mayTie(property, parts.subjects, field)) {
                ScenarioResolver.content(property, scope.values().read(property, field.value()))
                        .forEach(value -> ties.add(new Tie(property, value)));
            }
        }
        return ties;
    }

    private boolean isCount(Written.Field field) {
        return scope.property(field).filter(p -> p.is(Vocabulary.COUNT)).isPresent();
    }

    private boolean mayTie(PropertyTerm property, List<Id> subjects, Written.Field field) {
        for (Id subject : subjects) {
            SortedSet<String> types = scope.ids().typesOf(subject);
            if (!types.isEmpty() && !scope.fits(property, types)) {
                scope.report(
                        field,
                        Problem.WRONG_KIND,
                        "%s stands on %s; %s is not one"
                                .formatted(field.key(), Ontology.names(property.domains()), subject.name()));
                return false;
            }
        }
        return true;
    }

    private void relation(Whole whole, Id subject, Tie tie) {
        Written.Fields record = whole.record;
        String words = "%s %s %s".formatted(subject.name(), tie.property.name(), words(tie.value.value()));
        Optional<Id> id = records.ids()
                .local(record)
                .or(() -> whole.one
                        ? records.ids().made(record, words)
                        : records.ids().madeOf(record, words));
        records.start(record, whole.recognised, id).ifPresent(draft -> {
            draft.state(Vocabulary.RELATION_SUBJECT, new Value.Thing(subject), tie.value.place());
            draft.state(Vocabulary.RELATION_PROPERTY, new Value.Resource(tie.property.iri()), tie.value.place());
            draft.state(objectProperty(tie.value.value()), tie.value.value(), tie.value.place());
            for (Written.Field field : record.fields()) {
                records.property(field)
                        .filter(p -> qualifies(p) && !p.is(tie.property.iri()) && !p.is(Vocabulary.RELATION_SUBJECT))
                        .ifPresent(p -> draft.state(records.values(p, field.value(), draft)));
            }
            if (tie.property.traits().articleDate() && !draft.states(Vocabulary.DATE)) {
                draft.state(scope.articleDate());
            }
            records.requireEvidence(draft);
        });
    }

    private static String objectProperty(Value value) {
        return value instanceof Value.Literal ? Vocabulary.RELATION_LITERAL : Vocabulary.RELATION_OBJECT;
    }

    private static String words(Value value) {
        return switch (value) {
            case Value.Thing thing -> thing.id().name();
            case Value.Resource resource -> Ontology.localName(resource.iri());
            case Value.Literal literal -> literal.text();
            case Value.Counted counted -> Ontology.localName(counted.count().code());
        };
    }
}
