package org.dateline.owl;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.dateline.ontology.Ontology;

/** What OWL 2 DL has no place for in a store, said in another way. */
final class Fitting {

    /** OWL 2 Structural Specification, section 4, and the datatype of texts in a language. */
    private static final Set<Node> DATATYPES = Stream.concat(
                    Stream.of(
                            OWL2.NS + "real",
                            OWL2.NS + "rational",
                            RDF.getURI() + "PlainLiteral",
                            RDF.getURI() + "XMLLiteral",
                            RDF.getURI() + "langString",
                            RDFS.getURI() + "Literal"),
                    Stream.of(
                                    "decimal integer nonNegativeInteger nonPositiveInteger positiveInteger negativeInteger",
                                    "long int short byte unsignedLong unsignedInt unsignedShort unsignedByte double float",
                                    "string normalizedString token language Name NCName NMTOKEN boolean hexBinary",
                                    "base64Binary anyURI dateTime dateTimeStamp")
                            .flatMap(names -> Stream.of(names.split(" ")))
                            .map(name -> XSD.getURI() + name))
            .map(NodeFactory::createURI)
            .collect(Collectors.toUnmodifiableSet());

    private final OwlTerms terms;

    Fitting(OwlTerms terms) {
        this.terms = terms;
    }

    /**
     * The triple, unless a reasoner would stumble over it. A date that an extension gives the range {@code xsd:date} is an
     * EDTF text all the same, so its range becomes that of texts. A term of OWL's own that a quote supports, such as
     * {@code rdfs:label}, cannot be a thing, so it becomes a comment.
     */
    Triple fitted(Triple triple) {
        Node property = triple.getPredicate();
        Node object = triple.getObject();
        if (property.equals(RDFS.range.asNode())
                && terms.is(triple.getSubject(), OwlTerms.DATA_PROPERTY)
                && !DATATYPES.contains(object)) {
            return Triple.create(triple.getSubject(), property, XSD.xstring.asNode());
        }
        if (terms.is(property, OwlTerms.OBJECT_PROPERTY) && OwlTerms.isBuiltIn(object)) {
            String comment = Ontology.localName(property.getURI()) + ": " + Ontology.localName(object.getURI());
            return Triple.create(triple.getSubject(), RDFS.comment.asNode(), NodeFactory.createLiteralString(comment));
        }
        return triple;
    }
}
