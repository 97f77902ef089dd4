package org.dateline.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;

/** RDF 1.1 XML Syntax of all graphs merged: one {@code rdf:Description} a subject, one element a statement. */
final class RdfXmlLayout implements GraphLayout {

    private static final String RDF_PREFIX = "rdf";
    private static final String XML_PREFIX = "xml";

    private final Map<String, String> prefixes;
    private final Sorter<Triple> sorter;

    RdfXmlLayout(Map<String, String> prefixes, Sorter<Triple> sorter) {
        this.prefixes = prefixes;
        this.sorter = sorter;
    }

    @Override
    public void write(GraphSource source, Writer out) throws IOException {
        XmlNames names = XmlNames.of(source, prefixes);
        try (Stream<Triple> triples = source.merged()) {
            // the JDK's own, whatever else is on the class path
            new Document(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out), names).write(triples);
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** What was wrong with the stream; the names were checked before. */
    private static IOException failure(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException cause) {
            return cause;
        }
        throw new IllegalStateException(e);
    }

    /** One file. */
    private final class Document {

        private final XMLStreamWriter xml;
        private final XmlNames names;
        private Node subject = Node.ANY;

        Document(XMLStreamWriter xml, XmlNames names) {
            this.xml = xml;
            this.names = names;
        }

        void write(Stream<Triple> triples) throws IOException, XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            breakLine("");
            xml.writeStartElement(RDF_PREFIX, "RDF", RDF.getURI());
            for (Map.Entry<String, String> prefix : names.namespaces().entrySet()) {
                xml.writeNamespace(prefix.getKey(), prefix.getValue());
            }
            sorter.sort(triples, this::take);
            endSubject();
            breakLine("");
            xml.writeEndElement();
            xml.writeEndDocument();
            breakLine("");
            xml.flush();
        }

        private void take(Triple triple) throws IOException {
            try {
                write(triple);
            } catch (XMLStreamException e) {
                throw failure(e);
            }
        }

        private void write(Triple triple) throws XMLStreamException {
            if (!triple.getSubject().equals(subject)) {
                endSubject();
                subject = triple.getSubject();
                breakLine("");
                breakLine("  ");
                xml.writeStartElement(RDF_PREFIX, "Description", RDF.getURI());
                reference("about", subject);
            }
            breakLine("    ");
            property(names.name(triple.getPredicate()), triple.getObject());
        }

        private void endSubject() throws XMLStreamException {
            if (!subject.equals(Node.ANY)) {
                breakLine("  ");
                xml.writeEndElement();
            }
        }

        private void property(QName name, Node value) throws XMLStreamException {
            if (!value.isLiteral()) {
                xml.writeEmptyElement(name.getPrefix(), name.getLocalPart(), name.getNamespaceURI());
                reference("resource", value);
                return;
            }
            xml.writeStartElement(name.getPrefix(), name.getLocalPart(), name.getNamespaceURI());
            if (!value.getLiteralLanguage().isEmpty()) {
                xml.writeAttribute(XML_PREFIX, XMLConstants.XML_NS_URI, "lang", value.getLiteralLanguage());
            } else if (!value.getLiteralDatatypeURI().equals(XSDDatatype.XSDstring.getURI())) {
                xml.writeAttribute(RDF_PREFIX, RDF.getURI(), "datatype", value.getLiteralDatatypeURI());
            }
            text(value.getLiteralLexicalForm());
            xml.writeEndElement();
        }

        private void reference(String attribute, Node node) throws XMLStreamException {
            if (node.isBlank()) {
                String label = NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel());
                xml.writeAttribute(RDF_PREFIX, RDF.getURI(), "nodeID", label);
            } else {
                xml.writeAttribute(RDF_PREFIX, RDF.getURI(), attribute, node.getURI());
            }
        }

        /** A carriage return that stands as itself is read back as a line feed. */
        private void text(String text) throws XMLStreamException {
            int start = 0;
            for (int end = text.indexOf('\r'); end >= 0; end = text.indexOf('\r', start)) {
                xml.writeCharacters(text.substring(start, end));
                xml.writeEntityRef("#xD");
                start = end + 1;
            }
            xml.writeCharacters(text.substring(start));
        }

        private void breakLine(String indent) throws XMLStreamException {
            xml.writeCharacters("\n" + indent);
        }
    }
}
