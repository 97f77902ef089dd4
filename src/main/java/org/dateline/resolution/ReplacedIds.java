package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.ArticleFacts;
import org.dateline.fact.Count;
import org.dateline.fact.FactRecord;
import org.dateline.fact.Id;
import org.dateline.fact.Proposition;
import org.dateline.fact.RegisterEntry;
import org.dateline.fact.Replacements;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/**
 * Ids that turned out to be others, by the registers at hand and those of the store. Articles are rewritten when they
 * are understood, so that ids made from content stay what they were; registers are united as they are written.
 */
final class ReplacedIds {

    private final IdTable ids;
    private final Ontology ontology;
    private final Diagnostics diagnostics;
    private final SortedMap<Id, Place> places = new TreeMap<>();
    private final Replacements<Id> replacements;

    /** @param inStore what registers replace that are not at hand */
    ReplacedIds(List<RegisterEntry> entries, SortedMap<Id, Id> inStore, Scoped scoped) {
        this.ids = scoped.ids;
        this.ontology = scoped.ontology;
        this.diagnostics = scoped.diagnostics;
        SortedMap<Id, Id> direct = new TreeMap<>(inStore);
        entries.forEach(entry -> read(entry).ifPresent(by -> direct.put(entry.id(), by)));
        this.replacements = new Replacements<>(direct);
        direct.forEach(this::check);
    }

    /** What finding and checking ids needs. */
    record Scoped(Ontology ontology, IdTable ids, Diagnostics diagnostics) {}

    private Optional<Id> read(RegisterEntry entry) {
        List<Statement> told = entry.statements().stream()
                .filter(s -> s.property().equals(Vocabulary.REPLACED_BY) && s.value() instanceof Value.Thing)
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Statement first = told.getFirst();
        places.putIfAbsent(entry.id(), first.place());
        told.stream()
                .filter(s -> !s.value().equals(first.value()))
                .forEach(s -> diagnostics.report(
                        s.place(),
                        Problem.BAD_VALUE,
                        "replacedBy takes one id; %s cannot turn out to be two things".formatted(entry.id())));
        return Optional.of(((Value.Thing) first.value()).id());
    }

    private void check(Id replaced, Id by) {
        Optional<Place> place = Optional.ofNullable(places.get(replaced)).or(() -> ids.placeOf(by));
        if (place.isEmpty()) {
            return; // both are told by what is in the store, and were checked when they came there
        }
        if (replacements.isCircular(replaced)) {
            diagnostics.report(
                    place.get(),
                    Problem.BAD_VALUE,
                    "%s turns out to be %s, and in the end itself again, so none of them is left"
                            .formatted(replaced, by),
                    "hint: keep replacedBy only on the id that nobody should use any more");
            return;
        }
        SortedSet<String> missing = new TreeSet<>(ids.typesOf(replaced));
        missing.removeAll(ids.typesOf(by));
        if (!missing.isEmpty() && !ids.typesOf(by).isEmpty()) {
            diagnostics.report(
                    place.get(),
                    Problem.WRONG_KIND,
                    "%s is %s, and %s, which it turned out to be, is not"
                            .formatted(replaced, Ontology.names(ontology.mostSpecific(missing)), by),
                    "hint: give both the same type");
        }
    }

    /** An article with every reference to what was replaced pointing to what that turned out to be. */
    ArticleFacts rewrite(ArticleFacts article) {
        return replacements.direct().isEmpty()
                ? article
                : new ArticleFacts(
                        article.name(),
                        statements(article.statements()),
                        article.quotes(),
                        article.records().stream().map(this::rewrite).toList(),
                        article.place());
    }

    private FactRecord rewrite(FactRecord record) {
        return new FactRecord(
                record.kind(),
                record.id(),
                record.types(),
                statements(record.statements()),
                record.propositions().stream().map(this::rewrite).distinct().toList(),
                record.evidence(),
                record.place());
    }

    private List<Statement> statements(List<Statement> statements) {
        return statements.stream()
                .map(s -> new Statement(s.property(), rewrite(s.value()), s.place()))
                .toList();
    }

    private Proposition rewrite(Proposition proposition) {
        return new Proposition(
                replacements.current(proposition.subject()), proposition.property(), rewrite(proposition.value()));
    }

    private Value rewrite(Value value) {
        return switch (value) {
            case Value.Thing thing -> new Value.Thing(replacements.current(thing.id()));
            case Value.Counted counted -> new Value.Counted(rewrite(counted.count()));
            case Value.Resource resource -> resource;
            case Value.Literal literal -> literal;
        };
    }

    private Count rewrite(Count count) {
        return new Count(
                count.code(),
                count.amount(),
                count.among().map(replacements::current),
                count.at().map(replacements::current),
                count.unit(),
                count.currency(),
                count.wording());
    }
}
