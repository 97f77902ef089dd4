package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/** Reads what is written under a property, as the ontology says: text, dates, counts, codes, ids. */
final class ValueReader {

    /** Understands what is described in the place of an id, where that is allowed. */
    interface Inliner {
        Optional<Id> inline(PropertyTerm property, Written.Fields fields);
    }

    private final References references;
    private final LiteralReader literals;
    private final CountReader counts;
    private final Diagnostics diagnostics;
    private final String article;

    /** @param article whose claims and relations may be named without the article's id; empty in registers */
    ValueReader(Ontology ontology, IdTable ids, String article, Diagnostics diagnostics) {
        this.references = new References(ontology, ids, diagnostics);
        this.literals = new LiteralReader(ontology, diagnostics);
        this.counts = new CountReader(ontology, references, diagnostics);
        this.diagnostics = diagnostics;
        this.article = article;
    }

    References references() {
        return references;
    }

    /** One statement for each value, where nothing may be described inline. */
    List<Statement> read(PropertyTerm property, Written written) {
        return read(property, written, this::refuse);
    }

    /** One statement for each value; a date that gives bounds is followed by them. Wrong values are reported. */
    List<Statement> read(PropertyTerm property, Written written, Inliner inliner) {
        if (property.form() != PropertyTerm.Form.OBJECT) {
            return literals.read(property, written);
        }
        if (property.ranges().contains(Vocabulary.COUNT_CLASS)) {
            return counts.read(property, written, article);
        }
        List<Statement> statements = new ArrayList<>();
        for (Written each : written.each()) {
            object(property, each, inliner)
                    .map(value -> new Statement(property.iri(), value, each.place()))
                    .ifPresent(statements::add);
        }
        return statements;
    }

    private Optional<Value> object(PropertyTerm property, Written written, Inliner inliner) {
        return switch (written) {
            case Written.Text text -> references.resolve(property, text, article);
            case Written.Fields fields
            when property.inlineFactuality().isPresent() ->
                inliner.inline(property, fields).map(Value.Thing::new);
            default -> {
                refuse(property, written);
                yield Optional.empty();
            }
        };
    }

    private Optional<Id> refuse(PropertyTerm property, Written written) {
        diagnostics.report(
                written.place(),
                Problem.INLINE_HERE,
                property.codeList().isPresent()
                        ? "%s takes codes; found a map or a list in a list".formatted(property.name())
                        : "%s takes ids; nothing can be described in their place".formatted(property.name()),
                property.codeList().isPresent()
                        ? "hint: write one code, or several in a list"
                        : "hint: put it into a register, or write it as a record, and name its id");
        return Optional.empty();
    }
}
