package org.dateline.ontology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Count;
import org.dateline.fact.CountException;
import org.dateline.fact.CountText;
import org.dateline.fact.Id;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;

/** Reads {@code count: {injured: 1+, among: civilians, at: green-zone}}: one count for each code in the map. */
final class CountReader {

    private final Ontology ontology;
    private final References references;
    private final Diagnostics diagnostics;

    CountReader(Ontology ontology, References references, Diagnostics diagnostics) {
        this.ontology = ontology;
        this.references = references;
        this.diagnostics = diagnostics;
    }

    /** The plain decimal form without trailing zeros: canonical, and never an exponent. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    List<Statement> read(PropertyTerm property, Written written, String article) {
        List<Statement> counts = new ArrayList<>();
        for (Written each : written.each()) {
            if (each instanceof Written.Fields fields) {
                counts.addAll(counts(property, fields, article));
            } else {
                diagnostics.report(
                        each.place(), Problem.BAD_COUNT, "a count is a map such as {killed: 3} or {injured: 1+}");
            }
        }
        return counts;
    }

    private List<Statement> counts(PropertyTerm property, Written.Fields fields, String article) {
        Optional<Id> among = Optional.empty();
        Optional<Id> at = Optional.empty();
        Optional<String> currency = Optional.empty();
        List<Written.Field> amounts = new ArrayList<>();
        for (Written.Field field : fields.fields()) {
            switch (qualifier(field.key())) {
                case Vocabulary.AMONG -> among = thing(Vocabulary.AMONG, field, article);
                case Vocabulary.COUNTED_AT -> at = thing(Vocabulary.COUNTED_AT, field, article);
                case Vocabulary.CURRENCY -> currency = currency(field);
                default -> amounts.add(field);
            }
        }
        if (amounts.isEmpty()) {
            diagnostics.report(fields.place(), Problem.BAD_COUNT, "says not what is counted, such as killed: 3");
        }
        List<Statement> counts = new ArrayList<>();
        for (Written.Field amount : amounts) {
            count(amount, new Qualifiers(among, at, currency))
                    .map(c -> new Statement(property.iri(), new Value.Counted(c), amount.place()))
                    .ifPresent(counts::add);
        }
        return counts;
    }

    private record Qualifiers(Optional<Id> among, Optional<Id> at, Optional<String> currency) {}

    private String qualifier(String key) {
        return ontology.propertiesFor(key).stream()
                .map(PropertyTerm::iri)
                .filter(List.of(Vocabulary.AMONG, Vocabulary.COUNTED_AT, Vocabulary.CURRENCY)::contains)
                .findFirst()
                .orElse("");
    }

    private Optional<Id> thing(String property, Written.Field field, String article) {
        PropertyTerm term = ontology.property(property).orElseThrow();
        if (field.value() instanceof Written.Text text) {
            return references.thing(term, text, article);
        }
        diagnostics.report(field.place(), Problem.BAD_COUNT, "%s takes one id".formatted(field.key()));
        return Optional.empty();
    }

    private Optional<String> currency(Written.Field field) {
        if (field.value() instanceof Written.Text text && text.text().matches("[A-Z]{3}")) {
            return Optional.of(text.text());
        }
        diagnostics.report(field.place(), Problem.BAD_COUNT, "currency takes an ISO 4217 code such as EUR");
        return Optional.empty();
    }

    private Optional<Count> count(Written.Field field, Qualifiers qualifiers) {
        Optional<Code> code =
                references.code(Vocabulary.COUNTED, new Written.Text(field.key(), field.place()));
        if (!(field.value() instanceof Written.Text text)) {
            diagnostics.report(field.value().place(), Problem.BAD_COUNT, "a number is text such as 3, 1+, 3..5, ~5000");
            return Optional.empty();
        }
        try {
            CountText amount = CountText.parse(text.text());
            return code.map(c ->
                    new Count(c.iri(), amount, qualifiers.among(), qualifiers.at(), qualifiers.currency()));
        } catch (CountException e) {
            diagnostics.report(text.place(), Problem.BAD_COUNT, e.getMessage());
            return Optional.empty();
        }
    }
}
