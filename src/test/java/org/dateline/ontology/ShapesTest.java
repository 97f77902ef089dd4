package org.dateline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The shapes, tried on one invented article: sound as it stands, and broken in one way at a time. */
class ShapesTest {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Shapes SHAPES =
            Shapes.parse(OntologySource.model(OntologySource.text("shapes.ttl")).getGraph());

    @Test
    void areContentWithASoundArticle() throws IOException {
        assertThat(messages(soundArticle())).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/shapes/broken.csv", delimiter = '|', quoteCharacter = '`')
    void tellTheCuratorWhatToWrite(String broken, String message) throws IOException {
        assertThat(messages(soundArticle() + "\n" + broken)).hasSize(1).first().asString().startsWith(message.strip());
    }

    @Test
    void refuseATieWithoutAnEnd() throws IOException {
        var tie = "a:tie a dl:Relation, dl:Record ; dl:relationSubject :orsk ; dl:relationProperty dl:memberOf ;"
                + " dl:evidence :quote-1 .";
        assertThat(messages(soundArticle() + tie))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("This tie is not complete.");
    }

    @Test
    void haveAMessageForEachThingThatTheyFind() {
        var model = OntologySource.model(OntologySource.text("shapes.ttl"));
        var message = model.createProperty(SH, "message");
        var shapes = model.listSubjectsWithProperty(RDF.type, model.createResource(SH + "NodeShape")).toList();
        assertThat(shapes).hasSizeGreaterThan(20);
        for (Resource shape : shapes) {
            assertThat(shape.listProperties(model.createProperty(SH, "property")).toList())
                    .as(shape.getURI())
                    .allMatch(s -> s.getResource().hasProperty(message));
        }
        for (String constraint : List.of("or", "xone", "class")) {
            assertThat(shapes)
                    .filteredOn(s -> s.hasProperty(model.createProperty(SH, constraint)))
                    .allMatch(s -> s.hasProperty(message));
        }
    }

    @Test
    void askForTheKindsThatTheOntologyGivesAsRanges() {
        var shapes = OntologySource.model(OntologySource.text("shapes.ttl"));
        var ontology = OntologySource.model(OntologySource.text("dateline.ttl"));
        var ranges = ontology.listStatements(null, RDFS.range, (RDFNode) null)
                .filterKeep(s -> s.getResource().getURI().startsWith(OntologySource.DL))
                .toList();
        assertThat(ranges).hasSizeGreaterThan(20);
        for (Statement range : ranges) {
            assertThat(classesAsked(shapes, range.getSubject()))
                    .as(range.toString())
                    .containsOnly(range.getResource());
        }
    }

    private static Set<RDFNode> classesAsked(Model shapes, Resource property) {
        return shapes.listSubjectsWithProperty(shapes.createProperty(SH, "path"), property).toList().stream()
                .flatMap(s -> s.listProperties(shapes.createProperty(SH, "class")).toList().stream())
                .map(Statement::getObject)
                .collect(Collectors.toSet());
    }

    @Test
    void stayInsideShaclCore() {
        assertThat(OntologySource.text("shapes.ttl")).doesNotContain("sh:sparql", "sh:select", "sh:js");
    }

    private static Set<String> messages(String turtle) {
        var graph = OntologySource.model(turtle).getGraph();
        return ShaclValidator.get().validate(SHAPES, graph).getEntries().stream()
                .map(ReportEntry::message)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String soundArticle() throws IOException {
        try (InputStream in = ShapesTest.class.getResourceAsStream("/shapes/sound-article.ttl")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: sound-article.ttl");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
