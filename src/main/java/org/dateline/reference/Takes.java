package org.dateline.reference;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.dateline.fact.Value.Literal;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/** Says in a few words what is written after a key. */
final class Takes {

    private final Ontology ontology;

    Takes(Ontology ontology) {
        this.ontology = ontology;
    }

    /** For a table: {@code Actor, Item} means the id of one. */
    String briefly(PropertyTerm property) {
        return property.form() == PropertyTerm.Form.OBJECT ? object(property) : literal(property);
    }

    private String object(PropertyTerm property) {
        if (property.codeList().isPresent()) {
            return "code of " + Ontology.localName(property.codeList().get());
        }
        if (property.is(Vocabulary.INFERRED)) {
            return "keys, or true";
        }
        if (property.is(Vocabulary.EVIDENCE_FOR)) {
            return "keys";
        }
        if (property.ranges().contains(Vocabulary.COUNT_CLASS)) {
            return "{code: number}";
        }
        if (property.ranges().contains(Vocabulary.PROPOSITION)) {
            return "{key: value}";
        }
        String ids = classes(property.ranges());
        return property.inlineFactuality().isPresent() ? ids + ", or {…}" : ids;
    }

    private static String classes(SortedSet<String> ranges) {
        List<String> names = ranges.stream()
                .map(Ontology::localName)
                .filter(name -> !name.equals("Thing"))
                .toList();
        return names.isEmpty() ? "any id" : String.join(", ", names);
    }

    private String literal(PropertyTerm property) {
        return switch (property.syntax()) {
            case EDTF -> "date";
            case DURATION -> "duration";
            case LANGUAGES -> "text";
            case IRI -> "web address";
            case TEXT -> datatype(property);
        };
    }

    private static String datatype(PropertyTerm property) {
        return property.ranges().stream()
                .filter(range -> range.startsWith(Literal.XSD))
                .map(range -> range.substring(Literal.XSD.length()))
                .findFirst()
                .map(name -> switch (name) {
                    case "integer" -> "whole number";
                    case "decimal" -> "number";
                    case "boolean" -> "true or false";
                    case "anyURI" -> "web address";
                    default -> "text";
                })
                .orElse("text");
    }

    /** For a reader who has never written one. */
    String atLength(PropertyTerm property) {
        String brief = briefly(property);
        if (property.form() == PropertyTerm.Form.OBJECT) {
            return objectAtLength(property, brief);
        }
        return switch (property.syntax()) {
            case EDTF ->
                "a date (EDTF): 2031-05-02, 2031-05, 2031; a/b lasts from a to b, a/.. goes on, ../b until b;"
                        + " [a..b] some time within; ~ about";
            case DURATION -> "a duration (ISO 8601): P3D is three days, P1M a month, PT48H 48 hours";
            case LANGUAGES -> "text, or a map from language to text such as {en: …, ar: …}; several make a list";
            case IRI -> "a web address such as https://example.org/x";
            case TEXT -> brief.equals("text") ? "text; several make a list" : "a " + brief;
        };
    }

    private String objectAtLength(PropertyTerm property, String brief) {
        if (property.codeList().isPresent()) {
            return "a code of the list %s; several make a list"
                    .formatted(Ontology.localName(property.codeList().get()));
        }
        if (property.ranges().contains(Vocabulary.COUNT_CLASS)) {
            return "a map from what is counted (a code of the list counted) to a number: 4, 1+ (at least), ..7 (at most),"
                    + " 3..5, ~300 (about), 58%, dozens, none-reported";
        }
        if (property.ranges().contains(Vocabulary.PROPOSITION)) {
            return "a map with keys of an Event, a tie or an attribute; several make a list";
        }
        if (property.is(Vocabulary.INFERRED) || property.is(Vocabulary.EVIDENCE_FOR)) {
            return brief + "; several make a list";
        }
        String ids = "the id of " + article(property.ranges());
        return property.inlineFactuality().isEmpty()
                ? ids + "; several make a list"
                : ids
                        + ", or a Scenario written in its place as a map, which then counts as %s; several make a list"
                                .formatted(code(property.inlineFactuality().get()));
    }

    private static String article(SortedSet<String> ranges) {
        return classes(ranges).equals("any id") ? "anything" : Ontology.names(ranges);
    }

    /** What a stance takes: it is about something. */
    String afterStance(Code stance) {
        return stance.inlineFactuality()
                .map(factuality -> "the id of what it is about, or a Scenario written in its place as a map, which then"
                        + " counts as " + code(factuality))
                .orElse("the id of what it is about");
    }

    /** On what a property may stand. */
    String standsOn(PropertyTerm property) {
        return property.domains().isEmpty()
                ? "anything"
                : property.domains().stream().map(Ontology::localName).collect(Collectors.joining(", "));
    }

    private String code(String iri) {
        return ontology.codeOf(iri).map(c -> c.notations().getFirst()).orElse(Ontology.localName(iri));
    }
}
