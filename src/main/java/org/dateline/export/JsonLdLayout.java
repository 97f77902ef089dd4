package org.dateline.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * JSON-LD 1.1, compacted: the context, then graph by graph the nodes, each an object with its properties. It needs no
 * network to be read. Numbers and truth values are JSON's own where that changes no letter of them.
 */
final class JsonLdLayout implements GraphLayout {

    private static final String FORMAT = "JSON-LD";

    /** Canonical integers that every reader of JSON keeps exactly. */
    private static final Pattern EXACT = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private final JsonLdContext context;
    private final Sorter<Triple> sorter;

    JsonLdLayout(JsonLdContext context, Sorter<Triple> sorter) {
        this.context = context;
        this.sorter = sorter;
    }

    @Override
    public void write(GraphSource source, Writer out) throws IOException {
        check(source);
        JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(out);
        json.writeStartObject();
        context.write(json);
        json.writeStartArray("@graph");
        for (Node graph : source.sortedGraphs()) {
            try (Stream<Triple> triples = source.triples(graph)) {
                graph(graph, triples, json);
            }
        }
        json.writeEnd().writeEnd();
        json.flush(); // closing it would close what belongs to the caller
        out.write('\n');
    }

    private void check(GraphSource source) throws UnwritableException {
        for (Node graph : source.graphs()) {
            try (Stream<Triple> triples = source.triples(graph)) {
                for (Triple triple : (Iterable<Triple>) triples::iterator) {
                    UnwritableException.refuseOfRdf12(FORMAT, triple);
                    for (Node term : List.of(graph, triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                        if (term.isURI() && context.isMistakable(term.getURI())) {
                            throw UnwritableException.of(
                                    FORMAT, "<%s>, whose scheme is a prefix".formatted(term.getURI()), triple);
                        }
                    }
                }
            }
        }
    }

    private void graph(Node graph, Stream<Triple> triples, JsonGenerator json) throws IOException {
        if (Quad.isDefaultGraph(graph)) {
            nodes(triples, json);
        } else {
            json.writeStartObject().write("@id", reference(graph)).writeStartArray("@graph");
            nodes(triples, json);
            json.writeEnd().writeEnd();
        }
    }

    private void nodes(Stream<Triple> triples, JsonGenerator json) throws IOException {
        List<Triple> node = new ArrayList<>();
        sorter.sort(triples, triple -> {
            if (!node.isEmpty() && !node.getFirst().getSubject().equals(triple.getSubject())) {
                node(node, json);
                node.clear();
            }
            node.add(triple);
        });
        if (!node.isEmpty()) {
            node(node, json);
        }
    }

    /** All triples of one subject, sorted. */
    private void node(List<Triple> triples, JsonGenerator json) {
        json.writeStartObject().write("@id", reference(triples.getFirst().getSubject()));
        int start = 0;
        for (int end = 1; end <= triples.size(); end++) {
            if (end == triples.size()
                    || !triples.get(end)
                            .getPredicate()
                            .equals(triples.get(start).getPredicate())) {
                property(triples.subList(start, end), json);
                start = end;
            }
        }
        json.writeEnd();
    }

    private void property(List<Triple> triples, JsonGenerator json) {
        Node property = triples.getFirst().getPredicate();
        List<Node> values = triples.stream().map(Triple::getObject).toList();
        if (property.equals(RDF.Nodes.type)) {
            values(
                    "@type",
                    values.stream().filter(value -> !value.isLiteral()).toList(),
                    json,
                    value -> json.write(value.isURI() ? context.term(value.getURI()) : reference(value)));
            values = values.stream().filter(Node::isLiteral).toList();
        }
        Optional<String> type = context.valueType(property.getURI());
        values(context.term(property.getURI()), values, json, value -> value(value, type.orElse(""), json));
    }

    /** A value alone, or a list where there are several. */
    private static void values(String key, List<Node> values, JsonGenerator json, Consumer<Node> each) {
        if (values.isEmpty()) {
            return;
        }
        json.writeKey(key);
        if (values.size() == 1) {
            each.accept(values.getFirst());
        } else {
            json.writeStartArray();
            values.forEach(each);
            json.writeEnd();
        }
    }

    private void value(Node value, String expected, JsonGenerator json) {
        if (!value.isLiteral()) {
            if (expected.equals("@id")) {
                json.write(reference(value));
            } else {
                json.writeStartObject().write("@id", reference(value)).writeEnd();
            }
            return;
        }
        String text = value.getLiteralLexicalForm();
        String type = value.getLiteralDatatypeURI();
        if (!value.getLiteralLanguage().isEmpty()) {
            json.writeStartObject()
                    .write("@language", value.getLiteralLanguage())
                    .write("@value", text)
                    .writeEnd();
        } else if (isNative(text, type) && (expected.isEmpty() || expected.equals(type))) {
            writeNative(text, json);
        } else if (type.equals(XSDDatatype.XSDstring.getURI()) ? expected.isEmpty() : expected.equals(type)) {
            json.write(text);
        } else {
            json.writeStartObject();
            if (!type.equals(XSDDatatype.XSDstring.getURI())) {
                json.write("@type", context.term(type));
            }
            json.write("@value", text).writeEnd();
        }
    }

    private static boolean isNative(String text, String type) {
        return (type.equals(XSDDatatype.XSDinteger.getURI())
                        && EXACT.matcher(text).matches())
                || (type.equals(XSDDatatype.XSDboolean.getURI()) && (text.equals("true") || text.equals("false")));
    }

    private static void writeNative(String text, JsonGenerator json) {
        if (text.equals("true") || text.equals("false")) {
            json.write(text.equals("true"));
        } else {
            json.write(Long.parseLong(text));
        }
    }

    private String reference(Node node) {
        return node.isBlank()
                ? "_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel())
                : context.abbreviated(node.getURI());
    }
}
