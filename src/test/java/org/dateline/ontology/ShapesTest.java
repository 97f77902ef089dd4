package org.dateline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes, tried on one invented article: sound as it stands, and broken in one way at a time. The shapes are listed
 * from their own file, so a new one without a case is found.
 */
class ShapesTest {

    private static final Model MODEL = OntologySource.model(OntologySource.text("shapes.ttl"));
    private static final Shapes SHAPES = Shapes.parse(MODEL.getGraph());
    private static final String SOUND = resource("/shapes/sound-article.ttl");

    /** Turtle that breaks the sound article, and how the only message then begins. */
    record Case(String broken, String message) {}

    /** A node shape with a message, or a property shape of a node shape. */
    record Rule(Resource nodeShape, Resource shape) {

        String message() {
            return shape.getProperty(sh("message")).getString();
        }

        @Override
        public String toString() {
            return nodeShape.getLocalName() + ": " + message();
        }
    }

    static List<Case> cases() {
        return resource("/shapes/broken.csv")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new Case(parts[0], parts[1]))
                .toList();
    }

    static List<Rule> rules() {
        return targeted().stream().flatMap(ShapesTest::rules).toList();
    }

    @Test
    void areContentWithASoundArticle() {
        assertThat(messages(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findSomethingToLookAtInTheSoundArticle(Rule rule) {
        Model sound = OntologySource.model(SOUND);
        var focus = focusNodes(rule.nodeShape(), sound);
        assertThat(focus).isNotEmpty();
        if (rule.shape().hasProperty(sh("path")) && !rule.shape().hasLiteral(sh("maxCount"), 0)) {
            var path = ResourceFactory.createProperty(
                    rule.shape().getPropertyResourceValue(sh("path")).getURI());
            assertThat(focus).anyMatch(node -> sound.contains(node, path));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellTheCuratorWhatToWrite(Case tried) {
        assertThat(messages(SOUND + "\n" + tried.broken()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(tried.message());
    }

    @Test
    void eachRefuseSomething() {
        Set<Node> refusing = cases().stream()
                .flatMap(tried -> entries(SOUND + "\n" + tried.broken()))
                .map(ReportEntry::source)
                .collect(Collectors.toSet());
        assertThat(rules()).hasSizeGreaterThan(80);
        assertThat(rules())
                .filteredOn(rule -> !refusing.contains(rule.shape().asNode()))
                .isEmpty();
    }

    @Test
    void haveAMessageForEachThingThatTheyFind() {
        assertThat(targeted()).hasSizeGreaterThan(20).allSatisfy(shape -> {
            assertThat(properties(shape)).allMatch(property -> property.hasProperty(sh("message")));
            if (Stream.of("or", "xone", "class", "closed").anyMatch(c -> shape.hasProperty(sh(c)))) {
                assertThat(shape.hasProperty(sh("message"))).as(shape.getURI()).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sayWhatIsWrongAndThenWhatToDo(Rule rule) {
        assertThat(rule.message())
                .endsWith(".")
                .satisfiesAnyOf(
                        message -> assertThat(message).containsPattern("[.] [A-Z]"),
                        message -> assertThat(message).contains("such as"));
    }

    @Test
    void askForTheKindsThatTheOntologyGivesAsRanges() {
        var ontology = OntologySource.model(OntologySource.text("dateline.ttl"));
        var ranges = ontology.listStatements(null, RDFS.range, (RDFNode) null)
                .filterKeep(s -> s.getResource().getURI().startsWith(OntologySource.DL))
                .toList();
        assertThat(ranges).hasSizeGreaterThan(20);
        for (Statement range : ranges) {
            assertThat(classesAsked(range.getSubject())).as(range.toString()).containsOnly(range.getResource());
        }
    }

    @Test
    void stayInsideShaclCore() {
        assertThat(OntologySource.text("shapes.ttl")).doesNotContain("sh:sparql", "sh:select", "sh:js");
    }

    private static Set<RDFNode> classesAsked(Resource property) {
        return MODEL.listSubjectsWithProperty(sh("path"), property).toList().stream()
                .flatMap(s -> s.listProperties(sh("class")).toList().stream())
                .map(Statement::getObject)
                .collect(Collectors.toSet());
    }

    /** The node shapes that are not only parts of others. */
    private static List<Resource> targeted() {
        return MODEL.listSubjectsWithProperty(RDF.type, sh("NodeShape")).toList().stream()
                .filter(s -> s.hasProperty(sh("targetClass")) || s.hasProperty(sh("targetSubjectsOf")))
                .toList();
    }

    private static Stream<Rule> rules(Resource nodeShape) {
        var own = Stream.of(nodeShape).filter(s -> s.hasProperty(sh("message")));
        return Stream.concat(own, properties(nodeShape).stream()).map(shape -> new Rule(nodeShape, shape));
    }

    private static List<Resource> properties(Resource nodeShape) {
        return nodeShape.listProperties(sh("property")).toList().stream()
                .map(Statement::getResource)
                .toList();
    }

    private static Collection<Resource> focusNodes(Resource nodeShape, Model data) {
        var byClass = values(nodeShape, "targetClass")
                .flatMap(c -> data.listSubjectsWithProperty(RDF.type, c).toList().stream());
        var byProperty = values(nodeShape, "targetSubjectsOf")
                .map(p -> ResourceFactory.createProperty(p.asResource().getURI()))
                .flatMap(p -> data.listSubjectsWithProperty(p).toList().stream());
        return Stream.concat(byClass, byProperty).collect(Collectors.toSet());
    }

    private static Stream<RDFNode> values(Resource shape, String property) {
        return shape.listProperties(sh(property)).toList().stream().map(Statement::getObject);
    }

    private static Property sh(String name) {
        return ResourceFactory.createProperty("http://www.w3.org/ns/shacl#", name);
    }

    private static Set<String> messages(String turtle) {
        return entries(turtle).map(ReportEntry::message).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<ReportEntry> entries(String turtle) {
        return ShaclValidator.get()
                .validate(SHAPES, OntologySource.model(turtle).getGraph())
                .getEntries()
                .stream();
    }

    private static String resource(String name) {
        try (InputStream in = ShapesTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
