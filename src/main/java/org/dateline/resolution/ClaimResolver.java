package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.Code;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;
import org.dateline.resolution.Key.Reader;

/** Understands a saying: who speaks, in which stance, about what, and what exactly is put forward. */
final class ClaimResolver {

    /** Written where the article names no speaker. */
    static final String UNNAMED = "unnamed";

    /** A key that stands on nothing but these is never part of what is said of something. */
    private static final Set<String> NEVER_SAID =
            Set.of(Vocabulary.SCENARIO, Vocabulary.ARTICLE, Vocabulary.QUOTE, Vocabulary.COUNT_CLASS);

    private final Scope scope;
    private final RecordResolver records;
    private final StatesReader said;
    private final ViaReader via;

    ClaimResolver(Scope scope, RecordResolver records) {
        this.scope = scope;
        this.records = records;
        this.said = new StatesReader(scope, records);
        this.via = new ViaReader(scope, records);
    }

    /** What the keys of a saying come to, before it has an id. */
    private record Parts(
            List<Statement> speakers,
            Optional<Code> stance,
            Optional<Written.Field> topic,
            List<Written.Field> others) {}

    void resolve(Written.Fields record, Kinds.Recognised recognised) {
        Parts parts = parts(record);
        if (parts.stance.isEmpty()) {
            reportMissingStance(record);
            return;
        }
        records.start(record, recognised, id(record, parts)).ifPresent(draft -> {
            draft.state(parts.speakers);
            draft.state(
                    Vocabulary.STANCE,
                    new Value.Resource(parts.stance.get().iri()),
                    parts.topic.map(Written.Field::place).orElse(record.place()));
            parts.topic.ifPresent(topic -> about(topic, parts, draft));
            parts.others.forEach(field -> other(field, draft));
            List<Id> topics = draft.things(Vocabulary.ABOUT);
            states(record)
                    .ifPresentOrElse(
                            states -> states.value().each().forEach(each -> said.read(each, topics, draft)),
                            () -> putWhole(parts.stance.get(), topics, draft));
            records.requireEvidence(draft);
        });
    }

    private void reportMissingStance(Written.Fields record) {
        boolean written = record.fields().stream()
                .anyMatch(f -> scope.keys()
                        .meaning(f.key())
                        .filter(key -> key.slot().equals(Vocabulary.STANCE))
                        .isPresent());
        if (!written) {
            scope.diagnostics()
                    .report(
                            record.place(),
                            Problem.MISSING_STANCE,
                            "it has a speaker but does not say how it is said",
                            "hint: add a verb with what it is about, such as `blames: some-id`, or `stance: says`");
        }
    }

    private Parts parts(Written.Fields record) {
        List<Statement> speakers = new ArrayList<>();
        List<Written.Field> others = new ArrayList<>();
        Optional<Code> stance = Optional.empty();
        Optional<Written.Field> topic = Optional.empty();
        for (Written.Field field : record.fields()) {
            Optional<Key> key = scope.keys().read(field);
            if (key.isEmpty() || key.get() instanceof Key.Reserved) {
                continue;
            }
            switch (key.get().slot()) {
                case Vocabulary.CLAIMANT -> speakers.addAll(speakers(field));
                case Vocabulary.STATES -> {}
                case Vocabulary.STANCE -> {
                    if (stance.isPresent()) {
                        scope.report(
                                field,
                                Problem.TWO_STANCES,
                                "%s is a second verb; one saying has one".formatted(field.key()),
                                "hint: write two records; a block can hold what they share");
                    }
                    stance = stance(key.get(), field);
                    topic = key.get() instanceof Key.OfStance ? Optional.of(field) : topic;
                }
                default -> others.add(field);
            }
        }
        return new Parts(speakers, stance, topic, others);
    }

    private Optional<Code> stance(Key key, Written.Field field) {
        if (key instanceof Key.OfStance ofStance) {
            return Optional.of(ofStance.stance());
        }
        if (field.value() instanceof Written.Text text) {
            return scope.values().references().code(Vocabulary.STANCES, text);
        }
        scope.report(field, Problem.BAD_VALUE, "stance takes one code, such as says; found a list or a map");
        return Optional.empty();
    }

    private List<Statement> speakers(Written.Field field) {
        if (field.value() instanceof Written.Text text && text.text().equals(UNNAMED)) {
            return List.of();
        }
        PropertyTerm claimant = scope.property(field).orElseThrow();
        List<Statement> speakers = new ArrayList<>();
        for (Written each : field.value().each()) {
            if (each instanceof Written.Text text) {
                scope.values()
                        .references()
                        .thing(claimant, text, scope.article())
                        .map(id -> new Statement(Vocabulary.CLAIMANT, new Value.Thing(id), text.place()))
                        .ifPresent(speakers::add);
            } else {
                scope.report(
                        field,
                        Problem.INLINE_HERE,
                        "%s takes the id of a speaker; nobody can be described in its place".formatted(field.key()),
                        "hint: add an entry under actors: and name its id");
            }
        }
        return speakers;
    }

    private Optional<Id> id(Written.Fields record, Parts parts) {
        Optional<Id> written = records.ids().local(record);
        if (written.isPresent()) {
            return written;
        }
        String speaker = parts.speakers.isEmpty() ? UNNAMED : name(parts.speakers.getFirst());
        String stance = parts.stance.orElseThrow().notations().getFirst();
        String topic = parts.topic.map(field -> firstTopic(field.value())).orElse("");
        return records.ids().made(record, "%s %s %s".formatted(speaker, stance, topic));
    }

    private static String name(Statement statement) {
        return statement.value() instanceof Value.Thing thing ? thing.id().name() : "";
    }

    private String firstTopic(Written value) {
        List<Written> each = value.each();
        return each.isEmpty()
                ? ""
                : switch (each.getFirst()) {
                    case Written.Text text -> text.text();
                    case Written.Fields fields ->
                        fields.text(Reader.ID)
                                .map(Written.Text::text)
                                .or(() -> records.ids().made(fields, "").map(Id::name))
                                .orElse("");
                    case Written.Items items -> "";
                };
    }

    private void about(Written.Field topic, Parts parts, RecordDraft draft) {
        Code stance = parts.stance.orElseThrow();
        List<Statement> agents = stance.defaultAgent()
                ? parts.speakers.stream()
                        .map(s -> new Statement(Vocabulary.AGENT, s.value(), s.place()))
                        .toList()
                : List.of();
        for (Written each : topic.value().each()) {
            Optional<Id> id = switch (each) {
                case Written.Text text -> scope.values().references().thing(text, scope.article());
                case Written.Fields fields
                when stance.inlineFactuality().isPresent() ->
                    records.inline(
                            fields,
                            new ScenarioResolver.Inline(
                                    topic.key(), stance.inlineFactuality().get(), agents),
                            draft);
                default -> {
                    scope.report(
                            topic,
                            Problem.INLINE_HERE,
                            "%s takes ids or scenarios, each a map".formatted(topic.key()),
                            "hint: a list has no list in it");
                    yield Optional.empty();
                }
            };
            id.ifPresent(found -> draft.state(Vocabulary.ABOUT, new Value.Thing(found), each.place()));
        }
    }

    private void other(Written.Field field, RecordDraft draft) {
        PropertyTerm property = scope.property(field).orElseThrow();
        if (property.is(Vocabulary.VIA)) {
            via.read(property, field, draft);
        } else if (scope.fits(property, draft.types())) {
            draft.state(records.values(property, field.value(), draft));
        } else if (NEVER_SAID.containsAll(property.domains())) {
            scope.reportWrongKind(property, draft.kind(), field);
        } else {
            scope.report(
                    field,
                    Problem.ROLE_ON_CLAIM,
                    "%s says something of what is talked about, not of the saying".formatted(field.key()),
                    "hint: put it under `states: {%s: …}`; it is then claimed, not asserted".formatted(field.key()));
        }
    }

    private Optional<Written.Field> states(Written.Fields record) {
        return record.fields().stream()
                .filter(f ->
                        scope.property(f).filter(p -> p.is(Vocabulary.STATES)).isPresent())
                .findFirst();
    }

    /** Without {@code states:} a saying that puts forward or rejects a scenario means all of it. */
    private void putWhole(Code stance, List<Id> topics, RecordDraft draft) {
        if (!stance.polarity().equals(Optional.of(Vocabulary.EVALUATES))) {
            draft.putForward().addAll(topics);
        }
    }
}
