package org.dateline.resolution;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;
import org.dateline.resolution.Key.Reader;

/**
 * Understands scenarios, standing alone or inline. What they consist of becomes propositions; a few keys stay on the
 * record itself.
 */
final class ScenarioResolver {

    /**
     * Where a scenario stands inline.
     *
     * @param key under which
     * @param factuality what it gets unless it says so itself
     * @param agents who is its agent unless it says so itself
     */
    record Inline(String key, String factuality, List<Statement> agents) {}

    private record Begun(RecordDraft draft, Set<Value> agents) {}

    private final Scope scope;
    private final RecordResolver records;
    private final Inferences inferences;
    /** By the very map that was written: a block hands the same one to each of its records. */
    private final IdentityHashMap<Written.Fields, Begun> inlined = new IdentityHashMap<>();

    ScenarioResolver(Scope scope, RecordResolver records, Inferences inferences) {
        this.scope = scope;
        this.records = records;
        this.inferences = inferences;
    }

    /** Understands a scenario that is a record of its own. */
    void resolve(Written.Fields record, Kinds.Recognised recognised) {
        Optional<Id> id = RecordIds.shared(record).or(() -> records.ids().made(record, ""));
        records.start(record, recognised, id).ifPresent(draft -> {
            fill(draft);
            requireFactuality(record);
            records.requireEvidence(draft);
        });
    }

    /** Only the type may mark a scenario that does not say how it is framed. */
    private void requireFactuality(Written.Fields record) {
        if (record.fields().stream().noneMatch(f -> scope.is(f, Vocabulary.FACTUALITY))) {
            String codes = scope.ontology()
                    .property(Vocabulary.FACTUALITY)
                    .flatMap(PropertyTerm::codeList)
                    .map(list -> String.join(", ", scope.ontology().notations(list)))
                    .orElse("");
            scope.diagnostics()
                    .report(
                            record.get(Reader.TYPE).orElse(record).place(),
                            Problem.MISSING_FACTUALITY,
                            "a scenario of its own does not say how the article presents it",
                            "hint: add `factuality:` with one of " + codes);
        }
    }

    /**
     * Understands a scenario standing inline. The same map inherited by several records is one scenario, and the quotes
     * of all of them serve it.
     */
    Optional<Id> inline(Written.Fields fields, Inline where, RecordDraft owner) {
        Begun known = inlined.get(fields);
        if (known != null) {
            share(fields, where, known);
            known.draft.leanOn(owner);
            return Optional.of(known.draft.id());
        }
        return scope.kinds()
                .recogniseInline(fields)
                .flatMap(recognised -> {
                    String words = owner.id().name() + "-" + where.key();
                    Optional<Id> id =
                            RecordIds.shared(fields).or(() -> records.ids().made(fields, words));
                    return records.start(fields, recognised, id);
                })
                .map(draft -> begin(draft, where, owner));
    }

    private Id begin(RecordDraft draft, Inline where, RecordDraft owner) {
        Written.Fields fields = draft.written();
        List<Statement> agents = fields.fields().stream().anyMatch(this::isAgent) ? List.of() : where.agents();
        inlined.put(fields, new Begun(draft, values(agents)));
        draft.leanOn(owner);
        fill(draft);
        agents.forEach(agent -> draft.propose(draft.id(), agent));
        if (!draft.states(Vocabulary.FACTUALITY)) {
            draft.state(Vocabulary.FACTUALITY, new Value.Resource(where.factuality()), fields.place());
        }
        return draft.id();
    }

    /** What is made from one record must not depend on which of them comes first. */
    private void share(Written.Fields fields, Inline where, Begun known) {
        if (!RecordIds.isNamed(fields)) {
            scope.diagnostics()
                    .report(
                            fields.place(),
                            Problem.NEEDS_ID,
                            "this scenario belongs to several records, so none of them can name it",
                            "hint: add `id:` or `label:` inside it");
        }
        boolean written = fields.fields().stream().anyMatch(this::isAgent);
        if (!written && !values(where.agents()).equals(known.agents)) {
            scope.diagnostics()
                    .report(
                            fields.place(),
                            Problem.NEEDS_AGENT,
                            "several speakers share this scenario, so it is not clear whose deed it would be",
                            "hint: add `agent:` inside it, or write it under each speaker");
        }
    }

    private static Set<Value> values(List<Statement> statements) {
        return statements.stream().map(Statement::value).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isAgent(Written.Field field) {
        return scope.property(field)
                .filter(p -> scope.ontology().isBelow(p.iri(), Vocabulary.AGENT))
                .isPresent();
    }

    private void fill(RecordDraft draft) {
        for (Written.Field field : draft.written().fields()) {
            records.property(field).ifPresent(property -> fill(draft, property, field));
        }
        inferences.realization(draft);
    }

    private void fill(RecordDraft draft, PropertyTerm property, Written.Field field) {
        if (property.traits().onRecord()) {
            if (records.mayStandOn(property, draft, field)) {
                draft.state(records.values(property, field.value(), draft));
            }
        } else if (scope.fits(property, draft.types()) || scope.fitsHappening(property)) {
            content(property, records.values(property, field.value(), draft))
                    .forEach(s -> draft.propose(draft.id(), s));
        } else {
            scope.reportWrongKind(property, draft.kind(), field);
        }
    }

    /** What becomes content: the written property, not the bounds derived from it. */
    static List<Statement> content(PropertyTerm property, List<Statement> values) {
        return values.stream().filter(s -> property.is(s.property())).toList();
    }
}
