package org.dateline.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.XML10Char;
import org.apache.jena.vocabulary.RDF;

/**
 * How the properties of graphs are named as XML elements, and whether XML 1.0 (section 2.2, and Namespaces section 4) and
 * RDF 1.1 XML Syntax (section 5.1) can hold the graphs at all.
 */
final class XmlNames {

    private static final String FORMAT = "RDF/XML";

    /** Names of the RDF namespace that mean something else as the element of a property. */
    private static final Set<String> RESERVED = Set.of(
            "RDF",
            "Description",
            "ID",
            "about",
            "parseType",
            "resource",
            "nodeID",
            "datatype",
            "li",
            "aboutEach",
            "aboutEachPrefix",
            "bagID",
            "version",
            "annotation",
            "annotationNodeID");

    private final Map<String, QName> names = new HashMap<>();
    private final SortedMap<String, String> namespaces;

    private XmlNames(Map<String, String> prefixes, SortedSet<String> properties) throws UnwritableException {
        this.namespaces = new TreeMap<>(prefixes);
        Map<String, String> known = new HashMap<>();
        new TreeMap<>(prefixes).forEach((prefix, namespace) -> known.putIfAbsent(namespace, prefix));
        for (String property : properties) {
            int split = split(property);
            String namespace = property.substring(0, split);
            String local = property.substring(split);
            check(property, namespace, local);
            String prefix = known.computeIfAbsent(namespace, this::declare);
            names.put(property, new QName(namespace, local, prefix));
        }
    }

    /** Reads all triples once. */
    static XmlNames of(GraphSource source, Map<String, String> prefixes) throws UnwritableException {
        SortedSet<String> properties = new TreeSet<>();
        for (Node graph : source.graphs()) {
            try (Stream<Triple> triples = source.triples(graph)) {
                for (Triple triple : (Iterable<Triple>) triples::iterator) {
                    UnwritableException.refuseOfRdf12(FORMAT, triple);
                    check(triple.getSubject(), triple);
                    check(triple.getPredicate(), triple);
                    check(triple.getObject(), triple);
                    properties.add(triple.getPredicate().getURI());
                }
            }
        }
        return new XmlNames(prefixes, properties);
    }

    /** The name of a property's element. */
    QName name(Node property) {
        return names.getOrDefault(property.getURI(), new QName(""));
    }

    /** Prefix to namespace, in the order of the prefixes. */
    SortedMap<String, String> namespaces() {
        return namespaces;
    }

    private String declare(String namespace) {
        int number = 1;
        while (namespaces.containsKey("ns" + number)) {
            number++;
        }
        namespaces.put("ns" + number, namespace);
        return "ns" + number;
    }

    /** Where the longest name without a colon begins that an IRI ends with; its end where there is none. */
    private static int split(String iri) {
        int start = iri.length();
        for (int i = iri.length() - 1; i >= 0 && XML10Char.isNCName(iri.charAt(i)); i--) {
            start = XML10Char.isNCNameStart(iri.charAt(i)) ? i : start;
        }
        return start;
    }

    private static void check(String property, String namespace, String local) throws UnwritableException {
        if (namespace.isEmpty() || local.isEmpty()) {
            throw UnwritableException.of(
                    FORMAT, "the property <%s>, which does not end in a name of XML".formatted(property));
        }
        if (namespace.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI)
                || (namespace.equals(RDF.getURI()) && RESERVED.contains(local))) {
            throw UnwritableException.of(
                    FORMAT, "the property <%s>, whose name means something else there".formatted(property));
        }
    }

    private static void check(Node term, Triple triple) throws UnwritableException {
        if (term.isURI()) {
            if (term.getURI().chars().anyMatch(c -> c < ' ')) {
                throw UnwritableException.of(FORMAT, "a line break or tab in an IRI", triple);
            }
            checkText(term.getURI(), triple);
        } else if (term.isLiteral()) {
            checkText(term.getLiteralLexicalForm(), triple);
        }
    }

    private static void checkText(String text, Triple triple) throws UnwritableException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!XML10Char.isValid(text.codePointAt(i))) {
                throw UnwritableException.of(FORMAT, "the character U+%04X".formatted(text.codePointAt(i)), triple);
            }
        }
    }
}
