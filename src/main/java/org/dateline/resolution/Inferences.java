package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/** Reads {@code inferred:}, which tells what the curator concluded rather than read. */
final class Inferences {

    private final Scope scope;

    Inferences(Scope scope) {
        this.scope = scope;
    }

    /** Some keys, all of them ({@code true}, except what is the curator's own wording), or none ({@code false}). */
    List<Statement> read(PropertyTerm property, Written written, Written.Fields record) {
        if (is(written, "false")) {
            return List.of();
        }
        List<Written.Text> names = is(written, "true") ? all(record, written) : some(written);
        return names.stream()
                .flatMap(name -> scope.quotes().property(name).stream()
                        .map(iri -> new Statement(property.iri(), new Value.Resource(iri), name.place())))
                .toList();
    }

    /** That a scenario came true is the curator's conclusion unless the record says {@code inferred: false}. */
    void realization(RecordDraft scenario) {
        boolean read = scenario.written().fields().stream()
                .anyMatch(f -> scope.is(f, Vocabulary.INFERRED) && is(f.value(), "false"));
        if (scenario.states(Vocabulary.REALIZED_BY) && !read) {
            scenario.state(Vocabulary.INFERRED, new Value.Resource(Vocabulary.REALIZED_BY), scenario.place());
        }
    }

    private List<Written.Text> all(Written.Fields record, Written place) {
        return record.fields().stream()
                .filter(f ->
                        scope.property(f).filter(Inferences::canBeConcluded).isPresent())
                .map(f -> new Written.Text(f.key(), place.place()))
                .toList();
    }

    private static boolean canBeConcluded(PropertyTerm property) {
        return property.form() != PropertyTerm.Form.ANNOTATION && !property.is(Vocabulary.INFERRED);
    }

    private List<Written.Text> some(Written written) {
        List<Written.Text> names = new ArrayList<>();
        for (Written each : written.each()) {
            Optional.of(each)
                    .filter(Written.Text.class::isInstance)
                    .map(Written.Text.class::cast)
                    .ifPresentOrElse(
                            names::add,
                            () -> scope.diagnostics()
                                    .report(
                                            each.place(),
                                            Problem.BAD_VALUE,
                                            "inferred takes the keys that you concluded rather than read, or true or false"));
        }
        return names;
    }

    private static boolean is(Written written, String word) {
        return written instanceof Written.Text text && text.text().equals(word);
    }
}
