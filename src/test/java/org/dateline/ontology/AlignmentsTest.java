package org.dateline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.util.SimpleIRIMapper;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The alignments with other vocabularies, opened as Protégé opens them: by the catalog beside the files. */
class AlignmentsTest {

    private static final String OWN = "https://w3id.org/dateline/";
    private static final Model ALIGNMENTS = OntologySource.model(OntologySource.text("alignments.ttl"));
    private static final Model DATELINE = OntologySource.model(OntologySource.merged());
    private static final List<Property> MATCHES =
            List.of(SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch);

    @ParameterizedTest
    @ValueSource(strings = {"dateline.ttl", "codes.ttl", "alignments.ttl"})
    void openByTheCatalogInsideOwl2Dl(String file) throws Exception {
        OWLOntology opened = open(file);
        assertThat(new OWL2DLProfile().checkOntology(opened).getViolations()).isEmpty();
        assertThat(opened.importsClosure())
                .hasSize(file.equals("alignments.ttl") ? 3 : 1)
                .allSatisfy(o -> {
                    var read = o.getNonnullFormat().getOntologyLoaderMetaData().orElseThrow();
                    assertThat(read.getUnparsedTriples()).isEmpty();
                    assertThat(read.getGuessedDeclarations().size()).isZero();
                });
    }

    @Test
    void areConsistentAndLeaveRoomInEveryClass() throws Exception {
        var reasoner = new Reasoner(new Configuration(), open("alignments.ttl"));
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @Test
    void catalogNamesEveryOntologyAndItsVersion() throws Exception {
        var catalog = catalog();
        for (String file : List.of("dateline.ttl", "codes.ttl", "alignments.ttl")) {
            var header = OntologySource.model(OntologySource.text(file))
                    .listSubjectsWithProperty(RDF.type, OWL.Ontology)
                    .next();
            assertThat(catalog)
                    .containsEntry(header.getURI(), file)
                    .containsEntry(
                            header.getPropertyResourceValue(OWL2.versionIRI).getURI(), file);
        }
        assertThat(catalog).hasSize(6);
    }

    @Test
    void mergedFilesAreTheOntologyWhateverTheirOrder() throws Exception {
        var codesFirst = OntologySource.text("codes.ttl") + "\n" + OntologySource.text("dateline.ttl");
        for (String turtle : List.of(OntologySource.merged(), codesFirst)) {
            var manager = OWLManager.createOWLOntologyManager();
            var merged = manager.loadOntologyFromOntologyDocument(new StringDocumentSource(turtle));
            assertThat(merged.getOntologyID().getOntologyIRI()).contains(IRI.create(OWN + "ontology"));
            assertThat(merged.importsDeclarations()).isEmpty();
        }
    }

    @Test
    void haveNoBlankNodes() {
        assertThat(ALIGNMENTS.listStatements().toList())
                .noneMatch(s -> s.getSubject().isAnon() || s.getObject().isAnon());
    }

    @Test
    void speakOnlyAboutTermsAndCodesThatExist() {
        assertThat(own().filter(s -> !ALIGNMENTS.contains(s, RDF.type)))
                .hasSizeGreaterThan(100)
                .allMatch(s -> DATELINE.contains(s, RDF.type));
    }

    @Test
    void sayOfTheTermsOfOthersOnlyThatTheyExist() {
        var foreign = ALIGNMENTS.listSubjects().toList().stream()
                .filter(s -> !isOwn(s))
                .toList();
        assertThat(foreign).hasSizeGreaterThan(90).allSatisfy(term -> {
            assertThat(term.listProperties().toList())
                    .extracting(Statement::getPredicate)
                    .isSubsetOf(RDF.type, RDFS.label, RDFS.isDefinedBy);
            assertThat(term.hasProperty(RDF.type)).isTrue();
            assertThat(term.hasProperty(RDFS.label)).isTrue();
        });
    }

    @Test
    void declareEveryTermOfOthersThatTheyPointTo() {
        for (Property points : List.of(RDFS.subClassOf, RDFS.subPropertyOf, RDFS.seeAlso)) {
            assertThat(ALIGNMENTS.listStatements(null, points, (RDFNode) null).toList())
                    .filteredOn(s -> DATELINE.contains(s.getSubject(), RDF.type))
                    .hasSizeGreaterThan(10)
                    .allMatch(s -> ALIGNMENTS.contains(s.getResource(), RDF.type)
                            || DATELINE.contains(s.getResource(), RDF.type));
        }
    }

    @Test
    void sayHowWhatTheyOnlyPointToDiffers() {
        var pointing = own().filter(s -> DATELINE.contains(s, RDF.type) && s.hasProperty(RDFS.seeAlso))
                .toList();
        assertThat(pointing).hasSizeGreaterThan(30).allSatisfy(term -> {
            var note = term.getProperty(SKOS.note).getString();
            assertThat(term.listProperties(RDFS.seeAlso).toList())
                    .extracting(s -> ALIGNMENTS.shortForm(s.getResource().getURI()))
                    .allMatch(note::contains);
        });
    }

    @Test
    void neverPutOneTermBothUnderAndBesideAnother() {
        assertThat(ALIGNMENTS.listStatements(null, RDFS.seeAlso, (RDFNode) null).toList())
                .noneMatch(s -> ALIGNMENTS.contains(s.getSubject(), RDFS.subClassOf, s.getObject())
                        || ALIGNMENTS.contains(s.getSubject(), RDFS.subPropertyOf, s.getObject()));
    }

    @Test
    void matchCodesOnceWithCodesWhoseNotationIsTheOthersOwn() {
        var matches = MATCHES.stream()
                .flatMap(m -> ALIGNMENTS.listStatements(null, m, (RDFNode) null).toList().stream())
                .toList();
        assertThat(matches).hasSizeGreaterThan(50).allSatisfy(match -> {
            assertThat(DATELINE.contains(match.getSubject(), RDF.type, SKOS.Concept))
                    .isTrue();
            var theirs = match.getResource();
            assertThat(theirs.hasProperty(RDF.type, SKOS.Concept)).isTrue();
            assertThat(theirs.hasProperty(SKOS.notation)).isTrue();
            assertThat(theirs.getPropertyResourceValue(SKOS.inScheme).getURI())
                    .isIn(OWN + "code/plover", OWN + "code/acled");
        });
        assertThat(matches)
                .extracting(m -> m.getSubject() + " " + m.getObject())
                .doesNotHaveDuplicates();
    }

    private static Stream<Resource> own() {
        return ALIGNMENTS.listSubjects().toList().stream().filter(AlignmentsTest::isOwn);
    }

    private static boolean isOwn(Resource subject) {
        return subject.getURI().startsWith(OWN);
    }

    private static OWLOntology open(String file) throws Exception {
        var manager = OWLManager.createOWLOntologyManager();
        catalog()
                .forEach((name, beside) -> manager.getIRIMappers()
                        .add(new SimpleIRIMapper(IRI.create(name), IRI.create(document(beside)))));
        return manager.loadOntologyFromOntologyDocument(IRI.create(document(file)));
    }

    private static URL document(String file) {
        return Objects.requireNonNull(AlignmentsTest.class.getResource("/dateline/ontology/" + file), file);
    }

    /** Name to file, of the catalog's uri entries. */
    private static Map<String, String> catalog() throws IOException, ParserConfigurationException, SAXException {
        try (InputStream in = document("catalog-v001.xml").openStream()) {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            var entries = document.getElementsByTagName("uri");
            Map<String, String> catalog = new TreeMap<>();
            for (int i = 0; i < entries.getLength(); i++) {
                var entry = (Element) entries.item(i);
                catalog.put(entry.getAttribute("name"), entry.getAttribute("uri"));
            }
            return catalog;
        }
    }
}
