package org.dateline.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.ontology.Vocabulary;

/**
 * What a catalogue query may be asked with.
 *
 * @param type {@code id} (an id below the base, or a whole IRI), {@code code} followed by a scheme (a notation, or a whole
 *     IRI), {@code start} and {@code end} (year, month or day: its first or its last second), {@code text}, {@code number}
 */
public record Parameter(String name, String type, String description, Optional<String> defaultValue) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern TYPE = Pattern.compile("id|code [A-Za-z]+|start|end|text|number");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

    public Parameter {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no parameter name");
        }
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("parameter " + name + " has the unknown type '" + type
                    + "'; known: id, code <scheme>, start, end, text, number");
        }
    }

    /**
     * The term that a text stands for.
     *
     * @throws IllegalArgumentException when it is none of this type; the message is for the user
     */
    Node term(String text, String base) {
        return switch (type) {
            case "id" -> iri(text, base);
            case "start", "end" -> date(text);
            case "text" -> NodeFactory.createLiteralString(text);
            case "number" -> number(text);
            default -> iri(text, Vocabulary.CODE + type.substring("code ".length()) + "/");
        };
    }

    private Node iri(String text, String namespace) {
        if (text.isEmpty() || text.chars().anyMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0)) {
            throw wrong(text, "an id or an IRI");
        }
        return NodeFactory.createURI(text.contains("://") ? text : namespace + text);
    }

    private Node number(String text) {
        if (!XSDDatatype.XSDinteger.isValid(text)) {
            throw wrong(text, "a whole number");
        }
        return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
    }

    private Node date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw wrong(text, "a date such as 2020-12-20, 2020-12 or 2020");
        }
        try {
            LocalDate day = type.equals("start") ? first(parts) : last(parts);
            String time = type.equals("start") ? "T00:00:00Z" : "T23:59:59Z";
            return NodeFactory.createLiteralDT(day + time, XSDDatatype.XSDdateTime);
        } catch (DateTimeException e) {
            throw wrong(text, "a day of the calendar");
        }
    }

    private static LocalDate first(Matcher parts) {
        int month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        int day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
        return LocalDate.of(Integer.parseInt(parts.group(1)), month, day);
    }

    private static LocalDate last(Matcher parts) {
        if (parts.group(3) != null) {
            return first(parts);
        }
        int month = parts.group(2) == null ? 12 : Integer.parseInt(parts.group(2));
        return YearMonth.of(Integer.parseInt(parts.group(1)), month).atEndOfMonth();
    }

    private IllegalArgumentException wrong(String text, String expected) {
        return new IllegalArgumentException("parameter " + name + ": '" + text + "' is not " + expected);
    }
}
