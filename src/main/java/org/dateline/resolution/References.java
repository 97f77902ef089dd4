package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.NearNames;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Id;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/** Finds what the values of object properties mean: codes of a list, or ids of things of the right kind. */
final class References {

    private static final int LISTED = 12;

    private final Ontology ontology;
    private final IdTable ids;
    private final Diagnostics diagnostics;

    References(Ontology ontology, IdTable ids, Diagnostics diagnostics) {
        this.ontology = ontology;
        this.ids = ids;
        this.diagnostics = diagnostics;
    }

    /** The code or thing that a text means under a property; empty and reported when there is none. */
    Optional<Value> resolve(PropertyTerm property, Written.Text text, String article) {
        return property.codeList().isPresent()
                ? code(property.codeList().get(), text).map(c -> new Value.Resource(c.iri()))
                : thing(property, text, article).map(Value.Thing::new);
    }

    /** A code of a list. */
    Optional<Code> code(String scheme, Written.Text text) {
        List<Code> found = ontology.codesNamed(scheme, text.text());
        if (found.size() > 1) {
            diagnostics.report(
                    text.place(),
                    Problem.AMBIGUOUS_CODE,
                    "%s may mean %s"
                            .formatted(
                                    text.text(),
                                    ontology.prefixedNames(
                                            found.stream().map(Code::iri).toList())),
                    "hint: write it with its prefix");
        } else if (found.isEmpty()) {
            reportUnknown(scheme, text);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void reportUnknown(String scheme, Written.Text text) {
        List<String> all = new ArrayList<>(ontology.notations(scheme));
        String hint = NearNames.hint(text.text(), all)
                .orElseGet(() -> all.size() <= LISTED
                        ? "all: " + String.join(", ", all)
                        : "some: %s …".formatted(String.join(", ", all.subList(0, LISTED))));
        diagnostics.report(
                text.place(),
                Problem.UNKNOWN_CODE,
                "no code %s in the list %s".formatted(text.text(), Ontology.localName(scheme)),
                hint);
    }

    /** The id of a thing of a kind that the property takes. */
    Optional<Id> thing(PropertyTerm property, Written.Text text, String article) {
        Optional<Id> id = thing(text, article);
        id.ifPresent(found -> checkRange(property, found, text));
        return id;
    }

    /** The id of anything. */
    Optional<Id> thing(Written.Text text, String article) {
        Optional<Id> id = ids.find(text.text(), article);
        if (id.isEmpty()) {
            diagnostics.report(
                    text.place(),
                    Problem.UNKNOWN_ID,
                    "nothing has the id %s".formatted(text.text()),
                    NearNames.hint(text.text(), ids.names())
                            .orElse("hint: add it to a register, or give the record that is meant this id"));
        }
        return id;
    }

    private void checkRange(PropertyTerm property, Id id, Written.Text text) {
        SortedSet<String> types = ids.typesOf(id);
        if (types.isEmpty()
                || property.ranges().isEmpty()
                || property.ranges().stream().anyMatch(types::contains)) {
            return;
        }
        diagnostics.report(
                text.place(),
                Problem.WRONG_KIND,
                "%s takes %s; %s is %s"
                        .formatted(
                                property.key(),
                                Ontology.names(property.ranges()),
                                id.name(),
                                Ontology.names(ontology.mostSpecific(types))),
                types.contains(Vocabulary.RECORD)
                                || property.ranges().stream().anyMatch(r -> ontology.isA(r, Vocabulary.RECORD))
                        ? "hint: name another id here"
                        : "hint: name another id here, or add that type to its entry if it is one as well");
    }
}
