package org.dateline.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.FactRecord;
import org.dateline.fact.Id;
import org.dateline.fact.Kind;
import org.dateline.fact.Quote;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.Key.Reader;

/**
 * Understands the records of one article, in the order of the file. Events keep their keys as statements, scenarios
 * turn them into propositions; sayings and ties have resolvers of their own.
 */
final class RecordResolver {

    /**
     * Where a scenario stands inline.
     *
     * @param key under which
     * @param factuality what it gets unless it says so itself
     * @param agents who is its agent unless it says so itself
     */
    record Inline(String key, String factuality, List<Statement> agents) {}

    private final Scope scope;
    private final ClaimResolver claims;
    private final RelationResolver relations;
    private final List<RecordDraft> drafts = new ArrayList<>();
    private final Map<Written.Fields, Id> inlined = new HashMap<>();
    private final Map<Id, Place> taken = new HashMap<>();

    RecordResolver(Scope scope) {
        this.scope = scope;
        this.claims = new ClaimResolver(scope, this);
        this.relations = new RelationResolver(scope, this);
    }

    /** Understands one record, with everything that stands inline in it. */
    void resolve(Written.Fields record) {
        scope.kinds().recognise(record).ifPresent(recognised -> {
            switch (recognised.kind()) {
                case EVENT -> event(record, recognised);
                case SCENARIO -> scenario(record, recognised);
                case CLAIM, REPORTED_CLAIM -> claims.resolve(record, recognised);
                case RELATION -> relations.resolve(record, recognised);
            }
        });
    }

    /** All records understood so far; a saying about a whole scenario now puts forward that scenario's content. */
    List<FactRecord> finished() {
        Map<Id, RecordDraft> scenarios = new HashMap<>();
        drafts.stream().filter(d -> d.kind() == Kind.SCENARIO).forEach(d -> scenarios.put(d.id(), d));
        for (RecordDraft draft : drafts) {
            draft.putForward().stream()
                    .filter(scenarios::containsKey)
                    .forEach(id -> draft.propositions().addAll(scenarios.get(id).propositions()));
        }
        return drafts.stream().map(RecordDraft::finished).toList();
    }

    private void event(Written.Fields record, Kinds.Recognised recognised) {
        start(record, recognised, sharedId(record).or(() -> madeId(record, "")))
                .ifPresent(draft -> {
                    for (Written.Field field : record.fields()) {
                        property(field).filter(p -> mayStandOn(p, draft, field)).ifPresent(p ->
                                draft.state(values(p, field.value(), draft)));
                    }
                    requireEvidence(draft);
                });
    }

    private void scenario(Written.Fields record, Kinds.Recognised recognised) {
        start(record, recognised, sharedId(record).or(() -> madeId(record, "")))
                .ifPresent(draft -> {
                    fillScenario(draft, record);
                    requireEvidence(draft);
                });
    }

    /** Understands a scenario standing inline; the same map inherited by several records is one scenario. */
    Optional<Id> inline(Written.Fields fields, Inline where, RecordDraft owner) {
        if (inlined.containsKey(fields)) {
            return Optional.of(inlined.get(fields));
        }
        Optional<RecordDraft> scenario = scope.kinds()
                .recogniseInline(fields)
                .flatMap(recognised -> start(
                        fields,
                        recognised,
                        sharedId(fields).or(() -> madeId(fields, owner.id().name() + "-" + where.key()))));
        scenario.ifPresent(draft -> {
            inlined.put(fields, draft.id());
            fillScenario(draft, fields);
            if (!draft.states(Vocabulary.FACTUALITY)) {
                draft.state(Vocabulary.FACTUALITY, new Value.Resource(where.factuality()), fields.place());
            }
            if (draft.propositions().stream().noneMatch(p -> p.property().equals(Vocabulary.AGENT))) {
                where.agents().forEach(agent -> draft.propose(draft.id(), agent));
            }
            if (draft.evidence().isEmpty()) {
                draft.evidence().addAll(owner.evidence());
            }
        });
        return scenario.map(RecordDraft::id);
    }

    private void fillScenario(RecordDraft draft, Written.Fields record) {
        for (Written.Field field : record.fields()) {
            Optional<PropertyTerm> property = property(field);
            if (property.isEmpty()) {
                continue;
            }
            PropertyTerm term = property.get();
            if (term.traits().onRecord()) {
                if (mayStandOn(term, draft, field)) {
                    draft.state(values(term, field.value(), draft));
                }
            } else if (scope.fits(term, draft.types()) || scope.fitsHappening(term)) {
                content(term, values(term, field.value(), draft)).forEach(s -> draft.propose(draft.id(), s));
            } else {
                reportWrongKind(term, draft, field);
            }
        }
    }

    /** What becomes content: the written property, not the bounds derived from it. */
    static List<Statement> content(PropertyTerm property, List<Statement> values) {
        return values.stream().filter(s -> property.is(s.property())).toList();
    }

    /** The property of a field; stances and unknown keys on a record that is no saying are reported. */
    Optional<PropertyTerm> property(Written.Field field) {
        Optional<Key> key = scope.keys().read(field);
        if (key.isPresent() && key.get() instanceof Key.OfStance) {
            scope.report(field, Problem.MISSING_SPEAKER, "%s needs a speaker: `by:`".formatted(field.key()));
        }
        return scope.property(field);
    }

    private boolean mayStandOn(PropertyTerm property, RecordDraft draft, Written.Field field) {
        if (scope.fits(property, draft.types())) {
            return true;
        }
        reportWrongKind(property, draft, field);
        return false;
    }

    private void reportWrongKind(PropertyTerm property, RecordDraft draft, Written.Field field) {
        scope.report(
                field,
                Problem.WRONG_KIND,
                "%s stands on %s; this record is %s"
                        .formatted(field.key(), References.names(property.domains()), kindName(draft)));
    }

    private static String kindName(RecordDraft draft) {
        return draft.kind() == Kind.EVENT ? "an Event" : "a " + draft.kind().name().charAt(0)
                + draft.kind().name().substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** The values written under a property, as statements; what stands inline becomes a record of its own. */
    List<Statement> values(PropertyTerm property, Written written, RecordDraft owner) {
        if (property.is(Vocabulary.INFERRED)) {
            return inferred(property, written, owner);
        }
        return scope.values().read(property, written, (p, fields) -> {
            Inline where = new Inline(p.name(), p.inlineFactuality().orElseThrow(), List.of());
            return inline(fields, where, owner);
        });
    }

    /** The keys that the curator concluded rather than read: some of them, all of them ({@code true}), or none. */
    private List<Statement> inferred(PropertyTerm property, Written written, RecordDraft owner) {
        if (written instanceof Written.Text text && text.text().equals("false")) {
            return List.of();
        }
        List<Written.Text> names = new ArrayList<>();
        if (written instanceof Written.Text text && text.text().equals("true")) {
            owner.written().fields().stream()
                    .filter(f -> scope.property(f).filter(p -> !p.is(Vocabulary.INFERRED)).isPresent())
                    .map(f -> new Written.Text(f.key(), text.place()))
                    .forEach(names::add);
        } else {
            written.each().stream()
                    .filter(Written.Text.class::isInstance)
                    .forEach(name -> names.add((Written.Text) name));
        }
        return names.stream()
                .flatMap(name -> scope.quotes().property(name).stream()
                        .map(iri -> new Statement(property.iri(), new Value.Resource(iri), name.place())))
                .toList();
    }

    /** Begins a record: its id must be free, its quotes are read first because inline scenarios lean on them. */
    Optional<RecordDraft> start(Written.Fields record, Kinds.Recognised recognised, Optional<Id> id) {
        if (id.isEmpty()) {
            scope.diagnostics()
                    .report(record.place(), Problem.NEEDS_ID, "has neither id, label nor quote to be named by");
            return Optional.empty();
        }
        Place before = taken.putIfAbsent(id.get(), record.place());
        if (before != null) {
            boolean written = record.get(Reader.ID).isPresent();
            scope.diagnostics()
                    .report(
                            record.get(Reader.ID).orElse(record).place(),
                            written ? Problem.DUPLICATE_ID : Problem.NEEDS_ID,
                            written
                                    ? "the id %s is taken by the record at line %d".formatted(id.get().name(), before.line())
                                    : "without an id it would be called %s like the record at line %d; give it one"
                                            .formatted(id.get().name(), before.line()));
            return Optional.empty();
        }
        RecordDraft draft = new RecordDraft(recognised.kind(), id.get(), recognised.types(), record);
        List<Quote> quotes = scope.quotes().read(record, id.get());
        draft.evidence().addAll(quotes);
        drafts.add(draft);
        return Optional.of(draft);
    }

    void requireEvidence(RecordDraft draft) {
        if (draft.evidence().isEmpty()) {
            scope.diagnostics()
                    .report(
                            draft.place(),
                            Problem.MISSING_QUOTE,
                            "no quote supports %s; every record needs the article's words"
                                    .formatted(draft.id().name()));
        }
    }

    private Optional<Id> sharedId(Written.Fields record) {
        return record.text(Reader.ID).map(text -> Id.shared(text.text()));
    }

    /** An id from content, local to the article: label, else the given words, else the first words of the quote. */
    Optional<Id> madeId(Written.Fields record, String words) {
        return label(record)
                .flatMap(MadeId::from)
                .or(() -> MadeId.from(words))
                .or(() -> scope.quotes().firstWords(record).flatMap(MadeId::from))
                .map(name -> Id.local(scope.article(), name));
    }

    private static Optional<String> label(Written.Fields record) {
        return record.get("label").flatMap(label -> switch (label) {
            case Written.Text text -> Optional.of(text.text());
            case Written.Fields languages -> languages.fields().stream()
                    .min(java.util.Comparator.comparing((Written.Field f) -> !f.key().equals("en"))
                            .thenComparing(Written.Field::key))
                    .map(Written.Field::value)
                    .filter(Written.Text.class::isInstance)
                    .map(text -> ((Written.Text) text).text());
            case Written.Items items -> Optional.<String>empty();
        });
    }
}
