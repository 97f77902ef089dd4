package org.dateline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/** What Protégé and a reasoner make of the ontology: OWL API for the profile, HermiT for what follows from it. */
class OntologyReasoningTest {

    private static final String FACTS_PREFIX = """
            @prefix : <https://dateline.example/> .
            @prefix eventType: <https://w3id.org/dateline/code/eventType/> .
            """;

    @Test
    void staysInsideOwl2Dl() throws OWLOntologyCreationException {
        assertThat(new OWL2DLProfile().checkOntology(load("")).getViolations()).isEmpty();
    }

    @Test
    void leavesNoTripleUnparsedAndNoDeclarationGuessed() throws OWLOntologyCreationException {
        var format = load("").getFormat();
        assertThat(format).isNotNull();
        var read = format.getOntologyLoaderMetaData().orElseThrow();
        assertThat(read.getUnparsedTriples()).isEmpty();
        assertThat(read.getGuessedDeclarations().size()).isZero();
    }

    @Test
    void declaresAndLabelsEveryTermThatItUses() throws OWLOntologyCreationException {
        OWLOntology ontology = load("");
        List<OWLEntity> used = ontology.signature().filter(e -> !e.isBuiltIn()).toList();
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(used).filteredOn(e -> !ontology.isDeclared(e)).isEmpty();
        assertThat(used).filteredOn(e -> !isLabelled(ontology, e)).isEmpty();
    }

    @Test
    void usesNoFunctionalPropertyBecauseItWouldMergeTheValuesOfTwoArticles() throws OWLOntologyCreationException {
        OWLOntology ontology = load("");
        assertThat(Stream.of(
                                AxiomType.FUNCTIONAL_OBJECT_PROPERTY,
                                AxiomType.FUNCTIONAL_DATA_PROPERTY,
                                AxiomType.INVERSE_FUNCTIONAL_OBJECT_PROPERTY)
                        .flatMap(ontology::axioms))
                .isEmpty();
    }

    @Test
    void isConsistentAndLeavesRoomInEveryClass() throws OWLOntologyCreationException {
        var reasoner = new Reasoner(new Configuration(), load(""));
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @Test
    void agreesWithOneFactOfEachKind() throws OWLOntologyCreationException {
        assertThat(isConsistent(load("""
                :fire a dl:Event ; dl:agent :union ; dl:place :arden ; dl:eventType eventType:accident .
                :arden a dl:State, dl:Place .
                :strike a dl:Scenario ; dl:factuality factuality:threatened ; dl:realizedBy :fire .
                :claim a dl:Claim ; dl:claimant :photo ; dl:stance stance:shows ; dl:about :fire .
                :photo a dl:Item .
                :tie a dl:Relation ; dl:relationSubject :union ; dl:relationProperty dl:partOf .
                :tie dl:relationObject :arden .
                """))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":strike a dl:Scenario ; dl:agent :union .",
                ":strike a dl:Scenario ; dl:recipient :union .",
                ":fire a dl:Event ; dl:content :proposition .",
                ":claim a dl:Claim, dl:ReportedClaim .",
                ":claim a dl:Claim ; dl:target :union .",
                ":fire a dl:Event ; dl:agent :orsk . :orsk a dl:Item, dl:Person .",
                ":fire a dl:Event ; dl:evidence :strike . :strike a dl:Scenario .",
                ":strike a dl:Scenario ; dl:realizedBy :claim . :claim a dl:Claim ."
            })
    void findsTheContradictionInFactsThatSayTooMuch(String facts) throws OWLOntologyCreationException {
        assertThat(isConsistent(load(facts))).isFalse();
    }

    private static boolean isLabelled(OWLOntology ontology, OWLEntity entity) {
        return ontology.annotationAssertionAxioms(entity.getIRI())
                .anyMatch(a -> a.getProperty().isLabel());
    }

    private static boolean isConsistent(OWLOntology ontology) {
        return new Reasoner(new Configuration(), ontology).isConsistent();
    }

    private static OWLOntology load(String facts) throws OWLOntologyCreationException {
        var turtle = OntologySource.merged() + "\n" + FACTS_PREFIX + facts;
        var source = new StringDocumentSource(
                turtle, IRI.create("https://w3id.org/dateline/ontology"), new TurtleDocumentFormat(), null);
        return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(source);
    }
}
