package org.dateline.resolution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Count;
import org.dateline.fact.CountException;
import org.dateline.fact.CountText;
import org.dateline.fact.Id;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/** Reads {@code count: {injured: 1+, among: civilians, at: green-zone}}: one count for each code in the map. */
final class CountReader {

    private static final Set<String> QUALIFIERS =
            Set.of(Vocabulary.AMONG, Vocabulary.COUNTED_AT, Vocabulary.UNIT, Vocabulary.CURRENCY, Vocabulary.WORDING);

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
                        each.place(),
                        Problem.BAD_COUNT,
                        "a count says of what, as a map such as {killed: 3} or {injured: 1+}");
            }
        }
        return counts;
    }

    private List<Statement> counts(PropertyTerm property, Written.Fields fields, String article) {
        List<Written.Field> amounts = fields.fields().stream()
                .filter(f -> qualifier(f.key()).isEmpty())
                .toList();
        if (amounts.isEmpty()) {
            diagnostics.report(
                    fields.place(),
                    Problem.BAD_COUNT,
                    "the map does not say what is counted",
                    "hint: add a code with its number, such as killed: 3");
        }
        Qualifiers qualifiers = qualifiers(fields, article);
        List<Statement> counts = new ArrayList<>();
        for (Written.Field amount : amounts) {
            count(amount, qualifiers)
                    .map(c -> new Statement(property.iri(), new Value.Counted(c), amount.place()))
                    .ifPresent(counts::add);
        }
        return counts;
    }

    /** What stands beside the numbers of one map and holds for each of them. */
    private record Qualifiers(
            Optional<Id> among,
            Optional<Id> at,
            Optional<String> unit,
            Optional<String> currency,
            Optional<String> wording) {}

    private Qualifiers qualifiers(Written.Fields fields, String article) {
        Optional<Id> among = Optional.empty();
        Optional<Id> at = Optional.empty();
        Optional<String> unit = Optional.empty();
        Optional<String> currency = Optional.empty();
        Optional<String> wording = Optional.empty();
        for (Written.Field field : fields.fields()) {
            switch (qualifier(field.key())) {
                case Vocabulary.AMONG -> among = thing(Vocabulary.AMONG, field, article);
                case Vocabulary.COUNTED_AT -> at = thing(Vocabulary.COUNTED_AT, field, article);
                case Vocabulary.UNIT -> unit = text(field);
                case Vocabulary.CURRENCY -> currency = currency(field);
                case Vocabulary.WORDING -> wording = text(field);
                default -> {}
            }
        }
        return new Qualifiers(among, at, unit, currency, wording);
    }

    private String qualifier(String key) {
        return ontology.propertiesFor(key).stream()
                .map(PropertyTerm::iri)
                .filter(QUALIFIERS::contains)
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

    private Optional<String> text(Written.Field field) {
        if (field.value() instanceof Written.Text text) {
            return Optional.of(text.text());
        }
        diagnostics.report(field.place(), Problem.BAD_COUNT, "%s takes one text".formatted(field.key()));
        return Optional.empty();
    }

    private Optional<String> currency(Written.Field field) {
        Optional<String> code = text(field);
        if (code.filter(c -> !c.matches("[A-Z]{3}")).isPresent()) {
            diagnostics.report(
                    field.value().place(),
                    Problem.BAD_COUNT,
                    "currency takes an ISO 4217 code such as EUR; found %s".formatted(code.get()));
            return Optional.empty();
        }
        return code;
    }

    private Optional<Count> count(Written.Field field, Qualifiers qualifiers) {
        Optional<Code> code = references.code(Vocabulary.COUNTED, new Written.Text(field.key(), field.place()));
        if (!(field.value() instanceof Written.Text text)) {
            diagnostics.report(
                    field.value().place(),
                    Problem.BAD_COUNT,
                    "a number is written as 3, 1+, 3..5 or ~5000; found a list or a map");
            return Optional.empty();
        }
        try {
            CountText amount = CountText.parse(text.text());
            if (amount.unit().isPresent() && qualifiers.unit().isPresent()) {
                throw new CountException("%s has a unit already; leave out unit".formatted(text.text()));
            }
            return code.map(c -> count(c, amount, qualifiers));
        } catch (CountException e) {
            diagnostics.report(text.place(), Problem.BAD_COUNT, e.getMessage());
            return Optional.empty();
        }
    }

    private static Count count(Code code, CountText amount, Qualifiers qualifiers) {
        return new Count(
                code.iri(),
                amount,
                qualifiers.among(),
                qualifiers.at(),
                amount.unit().or(qualifiers::unit),
                qualifiers.currency(),
                qualifiers.wording());
    }
}
