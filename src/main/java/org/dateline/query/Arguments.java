package org.dateline.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.dateline.diagnostic.NearNames;
import org.dateline.diagnostic.Place;
import org.dateline.fact.EdtfDate;
import org.dateline.fact.EdtfException;

/** What a user gives for the parameters of a catalogue query, read into terms: never into text of the query. */
final class Arguments {

    private final Query query;
    private final TermFinder finder;

    Arguments(Query query, TermFinder finder) {
        this.query = query;
        this.finder = finder;
    }

    /**
     * A term for each parameter that is given or has a default.
     *
     * @throws QueryRefusedException when a value is none of its type, a name is no parameter's, or a required one is
     *     missing
     */
    Map<Var, Node> read(Map<String, String> given) throws QueryRefusedException {
        for (String name : given.keySet()) {
            if (query.parameter(name).isEmpty()) {
                throw unknown(name);
            }
        }
        Map<Var, Node> terms = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            Optional<String> text =
                    Optional.ofNullable(given.get(parameter.name())).or(parameter::defaultValue);
            if (text.isPresent()) {
                terms.put(Var.alloc(parameter.name()), term(parameter, text.get()));
            } else if (parameter.required()) {
                throw refused(
                        "needs the parameter %s (%s: %s)"
                                .formatted(parameter.name(), parameter.type().words(), parameter.description()),
                        List.of("for example: dateline query %s -p %s".formatted(query.name(), parameter.example())));
            }
        }
        return terms;
    }

    private Node term(Parameter parameter, String text) throws QueryRefusedException {
        try {
            return switch (parameter.type()) {
                case ParameterType.Thing thing -> finder.thing(thing.kind(), text);
                case ParameterType.Code code -> finder.code(code.scheme(), text);
                case ParameterType.Bound bound -> date(bound.first(), text);
                case ParameterType.Text any -> NodeFactory.createLiteralString(text);
                case ParameterType.Amount amount -> number(text);
            };
        } catch (WrongArgumentException e) {
            throw refused("parameter %s: '%s' %s".formatted(parameter.name(), text, e.getMessage()), e.hints());
        }
    }

    private static Node number(String text) throws WrongArgumentException {
        if (XSDDatatype.XSDinteger.isValid(text)) {
            return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
        }
        if (XSDDatatype.XSDdecimal.isValid(text)) {
            return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
        }
        throw new WrongArgumentException("is not a number such as 12 or 2.5");
    }

    private static Node date(boolean first, String text) throws WrongArgumentException {
        try {
            EdtfDate date = EdtfDate.parse(text);
            String second = (first ? date.earliest() : date.latest())
                    .orElseThrow(() -> new WrongArgumentException(
                            first ? "is open towards the past: it has no first day" : "is open: it has no last day"));
            return NodeFactory.createLiteralDT(second, XSDDatatype.XSDdateTime);
        } catch (EdtfException e) {
            // the advice is for curators; who asks has no dateText
            String advice = String.valueOf(e.getMessage()).replace(", and keep the words in dateText", "");
            throw new WrongArgumentException("is no date: " + advice);
        }
    }

    private QueryRefusedException unknown(String name) {
        List<String> known = query.parameters().stream().map(Parameter::name).toList();
        String there = known.isEmpty() ? "it takes none" : "known: " + String.join(", ", known);
        return refused(
                "no parameter '%s'; %s".formatted(name, there),
                NearNames.hint(name, known).stream().toList());
    }

    private QueryRefusedException refused(String message, List<String> hints) {
        return new QueryRefusedException(Place.of(query.name()), message, hints);
    }
}
