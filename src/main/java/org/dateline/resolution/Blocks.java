package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Written;
import org.dateline.ontology.Vocabulary;
import org.dateline.resolution.Key.Reader;

/**
 * Writes out blocks: the records under {@code facts:} inherit what stands beside it. Inner keys win; id, label and
 * states are never inherited; a block's quotes are added to each inner record's, except one that is {@code for:} a
 * key which the inner record writes itself.
 */
final class Blocks {

    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final Set<String> NOT_INHERITED =
            Set.of(Reader.ID, Reader.FACTS, Reader.QUOTE, LABEL, Vocabulary.STATES);

    private final Reader keys;
    private final Diagnostics diagnostics;

    Blocks(Reader keys, Diagnostics diagnostics) {
        this.keys = keys;
        this.diagnostics = diagnostics;
    }

    /** The records of a {@code facts} section without blocks, in order. */
    List<Written.Fields> flatten(List<Written> facts) {
        List<Written.Fields> records = new ArrayList<>();
        facts.forEach(fact -> asFields(fact).forEach(fields -> flatten(fields, records)));
        return records;
    }

    private void flatten(Written.Fields record, List<Written.Fields> records) {
        var inner = record.get(Reader.FACTS);
        if (inner.isEmpty()) {
            records.add(record);
            return;
        }
        reportUseless(record);
        for (Written fact : inner.get().each()) {
            asFields(fact).forEach(fields -> flatten(merged(record, fields), records));
        }
    }

    private List<Written.Fields> asFields(Written fact) {
        if (fact instanceof Written.Fields fields) {
            return List.of(fields);
        }
        diagnostics.report(fact.place(), Problem.BAD_VALUE, "a fact is a map of keys and values");
        return List.of();
    }

    /** A block is no record: what names or describes one record has nothing to stand on. */
    private void reportUseless(Written.Fields block) {
        block.fields().stream()
                .filter(f -> NOT_INHERITED.contains(slot(f.key())))
                .filter(f -> !f.key().equals(Reader.FACTS) && !f.key().equals(Reader.QUOTE))
                .forEach(f -> diagnostics.report(
                        f.place(),
                        Problem.NOT_INHERITED,
                        "%s stands beside facts:, but is not handed down to the records there".formatted(f.key()),
                        "hint: write it in each record that needs it"));
    }

    private Written.Fields merged(Written.Fields block, Written.Fields inner) {
        Set<String> own = inner.fields().stream().map(f -> slot(f.key())).collect(Collectors.toSet());
        List<Written.Field> fields = new ArrayList<>(inner.fields());
        fields.removeIf(f -> f.key().equals(Reader.QUOTE));
        block.fields().stream()
                .filter(f -> !own.contains(slot(f.key())) && !NOT_INHERITED.contains(slot(f.key())))
                .forEach(fields::add);
        List<Written> quotes = new ArrayList<>();
        inner.get(Reader.QUOTE).ifPresent(q -> quotes.addAll(q.each()));
        block.get(Reader.QUOTE)
                .ifPresent(q ->
                        q.each().stream().filter(each -> !isForOneOf(each, own)).forEach(quotes::add));
        if (!quotes.isEmpty()) {
            var place = quotes.getFirst().place();
            fields.add(new Written.Field(Reader.QUOTE, place, new Written.Items(quotes, place)));
        }
        return new Written.Fields(fields, inner.place());
    }

    private boolean isForOneOf(Written quote, Set<String> slots) {
        return quote instanceof Written.Fields fields
                && fields.get("for").stream()
                        .flatMap(f -> f.each().stream())
                        .filter(Written.Text.class::isInstance)
                        .allMatch(key -> slots.contains(slot(((Written.Text) key).text())))
                && fields.get("for").isPresent();
    }

    private String slot(String key) {
        return keys.meaning(key).map(Key::slot).orElse(key);
    }
}
