package org.dateline.resolution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.DurationText;
import org.dateline.fact.EdtfDate;
import org.dateline.fact.EdtfException;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Value.Literal;
import org.dateline.fact.Written;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/** Reads the values of data and annotation properties, each in the syntax and datatype that the ontology gives it. */
final class LiteralReader {

    private final Ontology ontology;
    private final Diagnostics diagnostics;

    LiteralReader(Ontology ontology, Diagnostics diagnostics) {
        this.ontology = ontology;
        this.diagnostics = diagnostics;
    }

    /** One statement for each value, and the bounds after a date that gives them; wrong values are reported. */
    List<Statement> read(PropertyTerm property, Written written) {
        if (property.syntax() == PropertyTerm.Syntax.EDTF) {
            return date(property, written);
        }
        List<Statement> statements = new ArrayList<>();
        for (Written each : written.each()) {
            switch (each) {
                case Written.Text text ->
                    value(property, text).ifPresent(v -> statements.add(statement(property, v, text.place())));
                case Written.Fields languages
                when property.syntax() == PropertyTerm.Syntax.LANGUAGES ->
                    statements.addAll(inLanguages(property, languages));
                default ->
                    diagnostics.report(
                            each.place(),
                            Problem.BAD_VALUE,
                            "%s takes text; found a map or a list in a list".formatted(property.name()));
            }
        }
        return statements;
    }

    private List<Statement> date(PropertyTerm property, Written written) {
        try {
            EdtfDate date = edtf(written);
            List<Statement> statements = new ArrayList<>();
            Place place = written.each().isEmpty()
                    ? written.place()
                    : written.each().getFirst().place();
            statements.add(statement(property, Literal.string(date.edtf()), place));
            if (property.traits().givesBounds()) {
                date.earliest()
                        .ifPresent(d -> statements.add(new Statement(Vocabulary.EARLIEST, Literal.dateTime(d), place)));
                date.latest()
                        .ifPresent(d -> statements.add(new Statement(Vocabulary.LATEST, Literal.dateTime(d), place)));
            }
            return statements;
        } catch (EdtfException e) {
            diagnostics.report(
                    written.each().isEmpty()
                            ? written.place()
                            : written.each().getFirst().place(),
                    Problem.BAD_DATE,
                    e.getMessage());
            return List.of();
        }
    }

    private static EdtfDate edtf(Written written) throws EdtfException {
        if (written instanceof Written.Text text) {
            return EdtfDate.parse(text.text());
        }
        List<String> items = new ArrayList<>();
        for (Written each : written.each()) {
            if (!(each instanceof Written.Text text)) {
                throw new EdtfException("a date is text such as 2020-12-20, or a list of such texts");
            }
            items.add(text.text());
        }
        return EdtfDate.oneOf(items);
    }

    private List<Statement> inLanguages(PropertyTerm property, Written.Fields languages) {
        List<Statement> statements = new ArrayList<>();
        for (Written.Field field : languages.fields()) {
            if (!isLanguageTag(field.key())) {
                diagnostics.report(
                        field.place(),
                        Problem.BAD_VALUE,
                        "%s takes text, or texts under language tags such as en or ar; found %s"
                                .formatted(property.name(), field.key()));
                continue;
            }
            for (Written each : field.value().each()) {
                if (each instanceof Written.Text text) {
                    String tag = Locale.forLanguageTag(field.key()).toLanguageTag();
                    statements.add(statement(property, Literal.in(tag, text.text()), text.place()));
                } else {
                    diagnostics.report(each.place(), Problem.BAD_VALUE, "%s takes text".formatted(property.name()));
                }
            }
        }
        return statements;
    }

    private static boolean isLanguageTag(String tag) {
        return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    }

    private Optional<Value> value(PropertyTerm property, Written.Text text) {
        return switch (property.syntax()) {
            case IRI -> iri(property, text);
            case DURATION -> duration(text);
            default -> typed(property, text);
        };
    }

    private Optional<Value> iri(PropertyTerm property, Written.Text text) {
        Optional<String> iri = absolute(text.text()).or(() -> ontology.expand(text.text()));
        if (iri.isEmpty()) {
            diagnostics.report(
                    text.place(),
                    Problem.BAD_VALUE,
                    "%s takes an IRI such as https://example.org/x; found %s".formatted(property.name(), text.text()));
        }
        return iri.map(i -> property.form() == PropertyTerm.Form.DATA
                ? new Literal(URI.create(i).toASCIIString(), Literal.XSD + "anyURI", "") // HermiT knows no other
                : new Value.Resource(i));
    }

    private static Optional<String> absolute(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && uri.getAuthority() != null ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<Value> duration(Written.Text text) {
        try {
            return Optional.of(Literal.string(DurationText.parse(text.text()).text()));
        } catch (EdtfException e) {
            diagnostics.report(text.place(), Problem.BAD_VALUE, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Value> typed(PropertyTerm property, Written.Text text) {
        String datatype = property.ranges().stream()
                .filter(r -> r.startsWith(Literal.XSD))
                .findFirst()
                .orElse(Literal.XSD + "string");
        Optional<String> canonical = canonical(text.text().strip(), datatype.substring(Literal.XSD.length()));
        if (canonical.isEmpty()) {
            diagnostics.report(
                    text.place(),
                    Problem.BAD_VALUE,
                    "%s takes a value of xsd:%s; found %s"
                            .formatted(property.name(), datatype.substring(Literal.XSD.length()), text.text()));
        }
        return canonical.map(c -> new Literal(c, datatype, ""));
    }

    /** Canonical forms (XSD 1.1 part 2, section 2.3.1), so that no store rewrites what we wrote. */
    private static Optional<String> canonical(String text, String type) {
        try {
            return switch (type) {
                case "integer" -> Optional.of(new BigInteger(text).toString());
                case "decimal" -> Optional.of(CountReader.plain(new BigDecimal(text)));
                case "boolean" ->
                    switch (text) {
                        case "true", "yes" -> Optional.of("true");
                        case "false", "no" -> Optional.of("false");
                        default -> Optional.empty();
                    };
                case "string" -> Optional.of(text);
                case "anyURI" -> absolute(text).map(iri -> URI.create(iri).toASCIIString());
                default -> Optional.empty();
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Statement statement(PropertyTerm property, Value value, Place place) {
        return new Statement(property.iri(), value, place);
    }
}
