package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Written;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/** Understands what a saying exactly puts forward: each key of {@code states:} becomes a proposition. */
final class StatesReader {

    private static final String SUBJECT_KEY = "subject";

    /** Keys that, inside states, still say something of the saying. */
    private static final Set<String> OF_THE_SAYING = Set.of(Vocabulary.WORDING, Vocabulary.NOTE);

    private final Scope scope;
    private final RecordResolver records;

    StatesReader(Scope scope, RecordResolver records) {
        this.scope = scope;
        this.records = records;
    }

    /**
     * Reads one item of {@code states:}.
     *
     * @param topics what the saying is about; a single one is what is spoken of unless the item has a subject
     */
    void read(Written written, List<Id> topics, RecordDraft draft) {
        if (!(written instanceof Written.Fields statements)) {
            scope.diagnostics()
                    .report(
                            written.place(),
                            Problem.BAD_VALUE,
                            "states takes a map of what is said, such as {agent: some-id}");
            return;
        }
        subject(statements, topics).ifPresent(subject -> {
            for (Written.Field field : statements.fields()) {
                if (scope.keys().meaning(field.key()).orElse(null) instanceof Key.Reserved) {
                    reportOutOfPlace(field);
                } else if (!field.key().equals(SUBJECT_KEY)) {
                    records.property(field).ifPresent(property -> put(subject, property, field, draft));
                }
            }
        });
    }

    /** Ids, types and quotes belong to records, and what is stated is none. */
    private void reportOutOfPlace(Written.Field field) {
        scope.report(
                field,
                Problem.WRONG_KIND,
                "%s says something of the record, and nobody states it".formatted(field.key()),
                "hint: write it beside states");
    }

    private void put(Id subject, PropertyTerm property, Written.Field field, RecordDraft draft) {
        if (OF_THE_SAYING.contains(property.iri())) {
            draft.state(records.values(property, field.value(), draft));
        } else if (property.form() == PropertyTerm.Form.ANNOTATION || property.is(Vocabulary.INFERRED)) {
            reportOutOfPlace(field);
        } else if (canBeSaidOf(subject, property)) {
            ScenarioResolver.content(property, records.values(property, field.value(), draft))
                    .forEach(s -> draft.propose(subject, s));
        } else {
            scope.report(
                    field,
                    Problem.WRONG_KIND,
                    "%s is said of %s; %s is not one"
                            .formatted(field.key(), Ontology.names(property.domains()), subject.name()));
        }
    }

    private boolean canBeSaidOf(Id subject, PropertyTerm property) {
        var types = scope.ids().typesOf(subject);
        boolean happening = types.isEmpty() || types.contains(Vocabulary.EVENT) || types.contains(Vocabulary.SCENARIO);
        boolean ofTie = property.domains().equals(Set.of(Vocabulary.RELATION));
        return ofTie || scope.fits(property, types) || (happening && scope.fitsHappening(property));
    }

    private Optional<Id> subject(Written.Fields statements, List<Id> topics) {
        Optional<Written> written = statements.get(SUBJECT_KEY);
        if (written.isPresent()) {
            return subject(written.get());
        }
        if (topics.size() != 1) {
            scope.diagnostics()
                    .report(
                            statements.place(),
                            Problem.MISSING_SUBJECT,
                            "the saying is about %s, so it is not clear of what this is stated"
                                    .formatted(topics.isEmpty() ? "nothing" : "several things"),
                            "hint: add `subject: <id>` inside states");
            return Optional.empty();
        }
        return Optional.of(topics.getFirst());
    }

    private Optional<Id> subject(Written written) {
        if (written instanceof Written.Text text) {
            return scope.values().references().thing(text, scope.article());
        }
        scope.diagnostics()
                .report(
                        written.place(),
                        Problem.BAD_VALUE,
                        "subject takes one id; found a list or a map",
                        "hint: write states as a list, an item for each subject");
        return Optional.empty();
    }
}
