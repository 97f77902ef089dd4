package org.dateline.resolution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Written;
import org.dateline.resolution.Key.Reader;

/**
 * The ids of one article's records: written, or made from content. No two records have one name, whatever their kind.
 */
final class RecordIds {

    private static final String LABEL = "label";

    private final Scope scope;
    private final Map<String, Written.Fields> taken = new HashMap<>();

    RecordIds(Scope scope) {
        this.scope = scope;
    }

    /** The written id of an event or scenario: shared over the store. */
    static Optional<Id> shared(Written.Fields record) {
        return record.text(Reader.ID).map(text -> Id.shared(text.text()));
    }

    /** The written id of a saying or relation. */
    Optional<Id> local(Written.Fields record) {
        return record.text(Reader.ID).map(text -> Id.local(scope.article(), text.text()));
    }

    /** An id from content, local to the article: label, else the given words, else the first words of the quote. */
    Optional<Id> made(Written.Fields record, String words) {
        return label(record).flatMap(MadeId::from).map(this::local).or(() -> madeOf(record, words));
    }

    /** As {@link #made}, whatever the label. */
    Optional<Id> madeOf(Written.Fields record, String words) {
        return MadeId.from(words)
                .or(() -> scope.quotes().firstWords(record).flatMap(MadeId::from))
                .map(this::local);
    }

    /** Whether a record says itself what its id is made of. */
    static boolean isNamed(Written.Fields record) {
        return record.text(Reader.ID).isPresent()
                || label(record).flatMap(MadeId::from).isPresent();
    }

    private Id local(String name) {
        return Id.local(scope.article(), name);
    }

    /** Takes an id for a record; false, and reported, when there is none or another record has it. */
    boolean take(Optional<Id> id, Written.Fields record) {
        if (id.isEmpty()) {
            scope.diagnostics()
                    .report(
                            record.place(),
                            Problem.NEEDS_ID,
                            "has neither id, label nor quote to be named by",
                            "hint: add `label:` with a short sentence, or `id:`");
            return false;
        }
        Written.Fields before = taken.putIfAbsent(id.get().name(), record);
        if (before == null) {
            return true;
        }
        if (before.text(Reader.ID).isEmpty() || record.text(Reader.ID).isEmpty()) {
            reportClash(id.get(), record, before);
        }
        return false; // two written ids were compared when they were declared
    }

    private void reportClash(Id id, Written.Fields record, Written.Fields before) {
        boolean written = record.text(Reader.ID).isPresent();
        scope.diagnostics()
                .report(
                        record.place(),
                        Problem.NEEDS_ID,
                        written
                                ? "%s is also what the record at line %s, which has no id, is called"
                                        .formatted(id.name(), before.place().line())
                                : "without an id it would be called %s, like the record at line %s"
                                        .formatted(id.name(), before.place().line()),
                        "hint: add `id:` with a name of its own to one of them");
    }

    private static Optional<String> label(Written.Fields record) {
        return record.get(LABEL).flatMap(label -> switch (label) {
            case Written.Text text -> Optional.of(text.text());
            case Written.Fields languages ->
                languages.fields().stream()
                        .min(Comparator.comparing((Written.Field f) -> !f.key().equals("en"))
                                .thenComparing(Written.Field::key))
                        .map(Written.Field::value)
                        .filter(Written.Text.class::isInstance)
                        .map(text -> ((Written.Text) text).text());
            case Written.Items items -> Optional.<String>empty();
        });
    }
}
