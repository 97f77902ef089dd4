package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.export.GraphFormat;
import org.dateline.export.GraphSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/** What Protégé and a reasoner make of facts, exported as Turtle together with the ontology. */
class FactsReasoningTest {

    static Stream<Path> facts() throws IOException {
        return NoLeakTest.facts();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void factsAreOwl2DlAndConsistent(Path folder) throws OWLOntologyCreationException {
        Built built = Built.once(folder);
        OWLOntology loaded = load(built.read(view -> Built.write(GraphSource.of(view), GraphFormat.TURTLE)));

        assertThat(new OWL2DLProfile().checkOntology(loaded).getViolations()).isEmpty();
        assertThat(unparsed(loaded)).isZero();
        assertThat(new Reasoner(new Configuration(), loaded).isConsistent()).isTrue();
    }

    @Test
    void ontologyAndExtensionDeclareAndLabelEveryTerm(@TempDir Path folder)
            throws OWLOntologyCreationException, IOException {
        Path extension = Path.of("src/test/resources/readme/extension/ontology/cyber.ttl")
                .toAbsolutePath();
        BuildRequest request = new BuildRequest(
                List.of(), folder.toRealPath(), List.of(extension), Optional.empty(), Optional.empty(), false);
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        OntologyInForce.of(request).write(OntologyFormat.TURTLE, turtle);
        OWLOntology loaded = load(turtle.toString(StandardCharsets.UTF_8));

        List<OWLEntity> used = loaded.signature().filter(e -> !e.isBuiltIn()).toList();
        assertThat(used).extracting(OWLEntity::toStringID).contains("https://cyber.example/terms#breached");
        assertThat(used).filteredOn(e -> !loaded.isDeclared(e)).isEmpty();
        assertThat(used)
                .filteredOn(e -> loaded.annotationAssertionAxioms(e.getIRI())
                        .noneMatch(a -> a.getProperty().isLabel()))
                .isEmpty();
        assertThat(new Reasoner(new Configuration(), loaded)
                        .getUnsatisfiableClasses()
                        .getEntitiesMinusBottom())
                .isEmpty();
    }

    private static long unparsed(OWLOntology loaded) {
        var format = loaded.getFormat();
        assertThat(format).isNotNull();
        return format.getOntologyLoaderMetaData()
                .orElseThrow()
                .getUnparsedTriples()
                .count();
    }

    private static OWLOntology load(String turtle) throws OWLOntologyCreationException {
        var source = new StringDocumentSource(turtle, IRI.create("urn:facts"), new TurtleDocumentFormat(), null);
        return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(source);
    }
}
