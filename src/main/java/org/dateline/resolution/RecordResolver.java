package org.dateline.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.FactRecord;
import org.dateline.fact.Id;
import org.dateline.fact.Kind;
import org.dateline.fact.Statement;
import org.dateline.fact.Written;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;
import org.dateline.resolution.Key.Reader;

/**
 * Understands the records of one article. Events keep their keys as statements; scenarios, sayings and ties have
 * resolvers of their own. What a record comes to does not depend on the order of records or keys.
 */
final class RecordResolver {

    private final Scope scope;
    private final RecordIds ids;
    private final Inferences inferences;
    private final ScenarioResolver scenarios;
    private final ClaimResolver claims;
    private final RelationResolver relations;
    private final List<RecordDraft> drafts = new ArrayList<>();

    RecordResolver(Scope scope) {
        this.scope = scope;
        this.ids = new RecordIds(scope);
        this.inferences = new Inferences(scope);
        this.scenarios = new ScenarioResolver(scope, this, inferences);
        this.claims = new ClaimResolver(scope, this);
        this.relations = new RelationResolver(scope, this);
    }

    RecordIds ids() {
        return ids;
    }

    /** Understands one record, with everything that stands inline in it. */
    void resolve(Written.Fields record) {
        scope.kinds().recognise(record).ifPresent(recognised -> {
            switch (recognised.kind()) {
                case EVENT -> event(record, recognised);
                case SCENARIO -> scenarios.resolve(record, recognised);
                case CLAIM, REPORTED_CLAIM -> claims.resolve(record, recognised);
                case RELATION -> relations.resolve(record, recognised);
            }
        });
    }

    /** All records understood; a saying about a whole scenario of this article puts forward that scenario's content. */
    List<FactRecord> finished() {
        Map<Id, RecordDraft> told = new HashMap<>();
        drafts.stream().filter(d -> d.kind() == Kind.SCENARIO).forEach(d -> told.put(d.id(), d));
        return drafts.stream()
                .map(draft -> draft.finished(draft.putForward().stream()
                        .flatMap(id -> Optional.ofNullable(told.get(id)).stream())
                        .flatMap(scenario -> scenario.propositions().stream())
                        .toList()))
                .toList();
    }

    private void event(Written.Fields record, Kinds.Recognised recognised) {
        start(record, recognised, RecordIds.shared(record).or(() -> ids.made(record, "")))
                .ifPresent(draft -> {
                    for (Written.Field field : record.fields()) {
                        property(field)
                                .filter(p -> mayStandOn(p, draft, field))
                                .ifPresent(p -> draft.state(values(p, field.value(), draft)));
                    }
                    requireEvidence(draft);
                });
    }

    /** Understands a scenario standing inline. */
    Optional<Id> inline(Written.Fields fields, ScenarioResolver.Inline where, RecordDraft owner) {
        return scenarios.inline(fields, where, owner);
    }

    /** The property of a field; stances and unknown keys on a record that is no saying are reported. */
    Optional<PropertyTerm> property(Written.Field field) {
        Optional<Key> key = scope.keys().read(field);
        if (key.isPresent() && key.get() instanceof Key.OfStance) {
            scope.report(
                    field,
                    Problem.MISSING_SPEAKER,
                    "%s is said by somebody, and stands only in a record with `by:`".formatted(field.key()),
                    "hint: write the saying as a record of its own");
        }
        return scope.property(field);
    }

    boolean mayStandOn(PropertyTerm property, RecordDraft draft, Written.Field field) {
        if (scope.fits(property, draft.types())) {
            return true;
        }
        scope.reportWrongKind(property, draft.kind(), field);
        return false;
    }

    /** The values written under a property, as statements; what stands inline becomes a record of its own. */
    List<Statement> values(PropertyTerm property, Written written, RecordDraft owner) {
        if (property.is(Vocabulary.INFERRED)) {
            return inferences.read(property, written, owner.written());
        }
        return scope.values()
                .read(
                        property,
                        written,
                        (p, fields) -> inline(
                                fields,
                                new ScenarioResolver.Inline(
                                        p.name(), p.inlineFactuality().orElseThrow(), List.of()),
                                owner));
    }

    /** Begins a record: its id must be free, its quotes are read first because inline scenarios lean on them. */
    Optional<RecordDraft> start(Written.Fields record, Kinds.Recognised recognised, Optional<Id> id) {
        if (!ids.take(id, record)) {
            return Optional.empty();
        }
        Id name = id.orElseThrow();
        RecordDraft draft =
                new RecordDraft(recognised, name, record, scope.quotes().read(record, name));
        drafts.add(draft);
        return Optional.of(draft);
    }

    void requireEvidence(RecordDraft draft) {
        if (draft.written().get(Reader.QUOTE).isEmpty()) {
            scope.diagnostics()
                    .report(
                            draft.place(),
                            Problem.MISSING_QUOTE,
                            "no quote supports %s".formatted(draft.id().name()),
                            "hint: add `quote:` with the words of the article that say it");
        }
    }
}
