package org.dateline.owl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.export.GraphFormat;
import org.dateline.export.QuadWriter;
import org.dateline.mapping.Iris;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RioTurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAnnotation;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLObjectPropertyAssertionAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/** A document as it is written, and as the OWL API reads it, on which Protégé is built. */
public record OwlFile(String turtle, OWLOntology read) {

    /** A statement about a thing: IRIs, or the text of a literal; and what it is annotated with, {@code property value}. */
    public record Stated(String subject, String property, String object, List<String> annotations) {

        public boolean is(String otherSubject, String otherProperty, String otherObject) {
            return subject.equals(otherSubject) && property.equals(otherProperty) && object.equals(otherObject);
        }
    }

    /** The document of a dataset with the default base. */
    public static OwlFile of(DatasetGraph view) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new QuadWriter(OwlDocument.prefixes(Iris.DEFAULT_BASE))
                    .write(new OwlDocument(view, Iris.DEFAULT_BASE), GraphFormat.TURTLE, bytes);
            return of(bytes.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that was written. */
    public static OwlFile of(String turtle) {
        try {
            // the parser that Protégé comes to by itself; the OWL API's other one reads an escaped line end as the
            // letter n
            var format = new RioTurtleDocumentFormat();
            var source = new StringDocumentSource(turtle, IRI.create("urn:facts"), format, null);
            return new OwlFile(turtle, OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(source));
        } catch (OWLOntologyCreationException e) {
            throw new AssertionError(e);
        }
    }

    /** What keeps it from being OWL 2 DL. */
    public List<String> violations() {
        return new OWL2DLProfile()
                .checkOntology(read).getViolations().stream()
                        .map(Object::toString)
                        .toList();
    }

    /** Triples of which the OWL API could make nothing, and terms whose kind it had to guess. */
    public List<String> leftOver() {
        var loaded = Optional.ofNullable(read.getFormat())
                .flatMap(format -> format.getOntologyLoaderMetaData())
                .orElseThrow();
        return Stream.concat(
                        loaded.getUnparsedTriples().map(Object::toString),
                        loaded.getGuessedDeclarations().keySet().stream().map(Object::toString))
                .toList();
    }

    public boolean isConsistent() {
        return new Reasoner(new Configuration(), read).isConsistent();
    }

    /** Everything that is named in it, but for OWL's own terms. */
    public List<OWLEntity> entities() {
        return read.signature().filter(entity -> !entity.isBuiltIn()).toList();
    }

    public boolean isLabelled(OWLEntity entity) {
        return label(entity.toStringID()).isPresent();
    }

    /** What something is called; the first of several labels. */
    public Optional<String> label(String iri) {
        return read.annotationAssertionAxioms(IRI.create(iri))
                .filter(axiom -> axiom.getProperty().isLabel())
                .flatMap(axiom -> axiom.getValue().literalValue().stream())
                .map(OWLLiteral::getLiteral)
                .sorted()
                .findFirst();
    }

    /** All that it states about things. */
    public List<Stated> statements() {
        return Stream.concat(
                        read.axioms(AxiomType.OBJECT_PROPERTY_ASSERTION).map(OwlFile::stated),
                        read.axioms(AxiomType.DATA_PROPERTY_ASSERTION).map(OwlFile::stated))
                .toList();
    }

    private static Stated stated(OWLObjectPropertyAssertionAxiom axiom) {
        return new Stated(
                axiom.getSubject().toStringID(),
                axiom.getProperty().asOWLObjectProperty().toStringID(),
                axiom.getObject().toStringID(),
                annotations(axiom));
    }

    private static Stated stated(OWLDataPropertyAssertionAxiom axiom) {
        return new Stated(
                axiom.getSubject().toStringID(),
                axiom.getProperty().asOWLDataProperty().toStringID(),
                axiom.getObject().getLiteral(),
                annotations(axiom));
    }

    private static List<String> annotations(OWLAxiom axiom) {
        return axiom.annotations().map(OwlFile::annotation).sorted().toList();
    }

    private static String annotation(OWLAnnotation annotation) {
        String value = annotation
                .getValue()
                .asLiteral()
                .map(OWLLiteral::getLiteral)
                .orElseGet(() -> annotation.getValue().toString());
        return annotation.getProperty().getIRI().getShortForm() + " " + value;
    }
}
