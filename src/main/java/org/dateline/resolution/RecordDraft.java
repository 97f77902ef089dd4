package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.dateline.diagnostic.Place;
import org.dateline.fact.FactRecord;
import org.dateline.fact.Id;
import org.dateline.fact.Kind;
import org.dateline.fact.Proposition;
import org.dateline.fact.Quote;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;

/** A record while it is being understood. */
final class RecordDraft {

    private final Kind kind;
    private final Id id;
    private final SortedSet<String> types;
    private final Written.Fields written;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Proposition> propositions = new ArrayList<>();
    private final List<Quote> quotes;
    private final List<RecordDraft> owners = new ArrayList<>();
    private final List<Id> putForward = new ArrayList<>();

    RecordDraft(Kinds.Recognised recognised, Id id, Written.Fields written, List<Quote> quotes) {
        this.kind = recognised.kind();
        this.types = recognised.types();
        this.id = id;
        this.written = written;
        this.quotes = quotes;
    }

    Kind kind() {
        return kind;
    }

    Id id() {
        return id;
    }

    SortedSet<String> types() {
        return types;
    }

    /** The record as it is written, blocks written out. */
    Written.Fields written() {
        return written;
    }

    Place place() {
        return written.place();
    }

    /** Notes a record in which this one stands inline: without quotes of its own it rests on that one's. */
    void leanOn(RecordDraft owner) {
        owners.add(owner);
    }

    private List<Quote> evidence() {
        return quotes.isEmpty()
                ? owners.stream()
                        .flatMap(owner -> owner.serving().stream())
                        .distinct()
                        .toList()
                : quotes;
    }

    /** A quote that supports one key alone, such as the speaker's name, does not serve what stands inline. */
    private List<Quote> serving() {
        List<Quote> whole =
                evidence().stream().filter(q -> q.evidenceFor().isEmpty()).toList();
        return whole.isEmpty() ? evidence() : whole;
    }

    List<Proposition> propositions() {
        return propositions;
    }

    /** Scenarios whose whole content a saying puts forward. */
    List<Id> putForward() {
        return putForward;
    }

    void state(String property, Value value, Place where) {
        statements.add(new Statement(property, value, where));
    }

    void state(List<Statement> more) {
        statements.addAll(more);
    }

    boolean states(String property) {
        return statements.stream().anyMatch(s -> s.property().equals(property));
    }

    /** The things that stand under a property. */
    List<Id> things(String property) {
        return statements.stream()
                .filter(s -> s.property().equals(property) && s.value() instanceof Value.Thing)
                .map(s -> ((Value.Thing) s.value()).id())
                .toList();
    }

    void propose(Id subject, Statement content) {
        propositions.add(new Proposition(subject, content.property(), content.value()));
    }

    /** @param more propositions of the scenarios that it puts forward as a whole */
    FactRecord finished(List<Proposition> more) {
        return new FactRecord(
                kind,
                id,
                types,
                statements,
                Stream.concat(propositions.stream(), more.stream()).distinct().toList(),
                evidence(),
                place());
    }
}
