package org.dateline.ontology;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ontology.OntologySource.DL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the tool relies on when it reads the ontology as its schema, and what curators read in it. */
class OntologyFilesTest {

    private static final String SCHEME = "https://w3id.org/dateline/code/";
    private static final Model MODEL = OntologySource.model(OntologySource.merged());
    private static final List<Resource> PROPERTY_KINDS =
            List.of(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty);

    @Test
    void everyOwnTermHasLabelDefinitionAndExample() {
        var own = subjects().filter(s -> s.getURI().startsWith(DL)).toList();
        assertThat(own).hasSizeGreaterThan(80);
        for (Property needed : List.of(RDFS.label, SKOS.definition, SKOS.example)) {
            assertThat(own)
                    .filteredOn(s -> s.listProperties(needed).toList().size() != 1)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dateline.ttl", "codes.ttl"})
    void hasNoBlankNodes(String file) {
        var statements =
                OntologySource.model(OntologySource.text(file)).listStatements().toList();
        assertThat(statements)
                .filteredOn(s -> s.getSubject().isAnon() || s.getObject().isAnon())
                .isEmpty();
    }

    @Test
    void everyKeyOfCuratorsMeansOneThing() {
        Stream<String> keys =
                properties().filter(p -> !isTrue(p, "writtenByTool")).flatMap(OntologyFilesTest::keys);
        Stream<String> verbs = codes("stance").flatMap(OntologyFilesTest::notations);
        Map<String, Long> uses = Stream.concat(keys, verbs).collect(groupingBy(Function.identity(), counting()));
        assertThat(uses).containsKeys("by", "who", "note", "language", "label", "agent", "blames", "admits");
        assertThat(uses).allSatisfy((key, times) -> assertThat(times).as(key).isOne());
    }

    @Test
    void noKeyOrVerbIsAWordThatTheFileFormatKeepsForItself() {
        var keys = Stream.concat(
                properties().filter(p -> !isTrue(p, "writtenByTool")).flatMap(OntologyFilesTest::keys),
                codes("stance").flatMap(OntologyFilesTest::notations));
        assertThat(keys).doesNotContain("id", "type", "quote", "text", "occurrence", "facts", "use", "article");
    }

    @Test
    void countedCodesDifferFromTheOtherKeysOfACount() {
        var inner = properties()
                .filter(p -> kinds(p).contains(DL + "Count"))
                .flatMap(OntologyFilesTest::keys)
                .toList();
        assertThat(inner).contains("among", "at", "unit", "currency", "wording");
        assertThat(codes("counted").flatMap(OntologyFilesTest::notations)).doesNotContainAnyElementsOf(inner);
    }

    @Test
    void everyPropertyForCuratorsSaysWhereItStands() {
        assertThat(properties().filter(p -> !isTrue(p, "writtenByTool")))
                .allSatisfy(p -> assertThat(kinds(p)).as(p.getURI()).isNotEmpty());
    }

    @Test
    void keysThatQualifyATieStandOnRelationsAndTiesDoNot() {
        assertThat(keysOn("Relation", "Record"))
                .contains("date", "dateText", "duration", "roleName", "wording", "count", "place", "near", "after")
                .contains("inResponseTo", "because", "note", "label", "inferred")
                .doesNotContain("officeIn", "memberOf", "backedBy", "relatedTo", "partOf", "describedAs", "agent");
    }

    @Test
    void exactlyTheKeysThatAreNeverContentStayOnAScenario() {
        var staying = properties().filter(p -> isTrue(p, "onRecord")).map(OntologyFilesTest::shortest);
        assertThat(staying)
                .containsExactlyInAnyOrder(
                        "label",
                        "altLabel",
                        "factuality",
                        "inferred",
                        "wording",
                        "dateText",
                        "note",
                        "purpose",
                        "toPrevent",
                        "if",
                        "unless",
                        "because",
                        "after",
                        "inResponseTo",
                        "realizedBy");
    }

    @Test
    void everyStanceHasOnePolarityAndOneFactuality() {
        assertThat(codes("stance")).hasSizeGreaterThan(20).allSatisfy(stance -> {
            assertThat(values(stance, "polarity"))
                    .as(stance.getURI())
                    .hasSize(1)
                    .allMatch(p -> isCode(p, "polarity"));
            assertThat(values(stance, "inlineFactuality"))
                    .as(stance.getURI())
                    .hasSize(1)
                    .allMatch(f -> isCode(f, "factuality"));
        });
    }

    @Test
    void everyCodeHasWhatCuratorsAndTablesShow() {
        var codes = MODEL.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList();
        assertThat(codes).hasSizeGreaterThan(100).allSatisfy(code -> {
            assertThat(code.listProperties(SKOS.inScheme).toList())
                    .as(code.getURI())
                    .hasSize(1);
            assertThat(code.getURI())
                    .startsWith(code.getPropertyResourceValue(SKOS.inScheme).getURI() + "/");
            assertThat(notations(code))
                    .contains(code.getURI().substring(code.getURI().lastIndexOf('/') + 1));
            for (Property text : List.of(RDFS.label, SKOS.prefLabel, SKOS.definition)) {
                assertThat(code.listProperties(text).toList()).as(code.getURI()).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventType", "stance", "factuality", "counted", "polarity", "match"})
    void eachCodeListIsWrittenUnambiguously(String scheme) {
        var notations = codes(scheme).flatMap(OntologyFilesTest::notations).toList();
        assertThat(notations).isNotEmpty().doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void widerCodesAreOfTheSameListAndNeverLeadBack() {
        for (Resource code : MODEL.listSubjectsWithProperty(SKOS.broader).toList()) {
            Set<Resource> seen = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
            for (Resource at = code; at != null; at = at.getPropertyResourceValue(SKOS.broader)) {
                assertThat(seen.add(at)).as(code.getURI()).isTrue();
                assertThat(at.getPropertyResourceValue(SKOS.inScheme))
                        .isEqualTo(code.getPropertyResourceValue(SKOS.inScheme));
            }
        }
    }

    @Test
    void schemaAnnotationsPointToWhatExists() {
        assertThat(objects("codeList")).allMatch(o -> MODEL.contains(o, RDF.type, SKOS.ConceptScheme));
        assertThat(objects("inlineFactuality")).allMatch(o -> isCode(o, "factuality"));
        assertThat(objects("marks")).allMatch(o -> MODEL.contains(o, RDF.type, OWL.Class));
    }

    @Test
    void examplesUseOnlyCodesThatExist() {
        var written = Pattern.compile("(eventType|factuality|stance): ([a-z-]+)");
        var pairs = MODEL.listObjectsOfProperty(SKOS.example).toList().stream()
                .flatMap(e -> written.matcher(e.asLiteral().getString()).results())
                .collect(toMap(MatchResult::group, Function.identity(), (a, b) -> a));
        assertThat(pairs)
                .hasSizeGreaterThan(5)
                .allSatisfy((text, pair) -> assertThat(codes(pair.group(1)).flatMap(OntologyFilesTest::notations))
                        .as(text)
                        .contains(pair.group(2)));
    }

    @Test
    void examplesOfKeysForCuratorsAreYaml() {
        var yaml = new Load(LoadSettings.builder().build());
        assertThat(properties().filter(p -> !isTrue(p, "writtenByTool"))).allSatisfy(p -> {
            var example = p.getProperty(SKOS.example).getString();
            assertThat(yaml.loadFromString(example)).as(example).isInstanceOf(Map.class);
            assertThat(keys(p)).as(example).anyMatch(k -> example.contains(k + ":"));
        });
    }

    private static Stream<Resource> subjects() {
        return MODEL.listSubjects().toList().stream();
    }

    private static Stream<Resource> properties() {
        return subjects().filter(s -> PROPERTY_KINDS.stream().anyMatch(k -> MODEL.contains(s, RDF.type, k)));
    }

    private static Stream<Resource> codes(String scheme) {
        return MODEL.listSubjectsWithProperty(SKOS.inScheme, MODEL.createResource(SCHEME + scheme)).toList().stream();
    }

    private static Stream<String> notations(Resource code) {
        return code.listProperties(SKOS.notation).toList().stream().map(s -> s.getString());
    }

    /** The local name and the short keys. */
    private static Stream<String> keys(Resource property) {
        var uri = property.getURI();
        var local = uri.substring(Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/')) + 1);
        return Stream.concat(
                        Stream.of(local),
                        values(property, "key").map(k -> k.asLiteral().getString()))
                .distinct();
    }

    private static String shortest(Resource property) {
        return keys(property).reduce((first, last) -> last).orElseThrow();
    }

    private static Set<String> keysOn(String... kinds) {
        var wanted = Stream.of(kinds).map(DL::concat).toList();
        return properties()
                .filter(p -> !isTrue(p, "writtenByTool"))
                .filter(p -> kinds(p).stream().anyMatch(wanted::contains))
                .map(OntologyFilesTest::shortest)
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> kinds(Resource property) {
        var includes = ResourceFactory.createProperty("https://schema.org/domainIncludes");
        return Stream.of(RDFS.domain, includes)
                .flatMap(p -> property.listProperties(p).toList().stream())
                .map(s -> s.getResource().getURI())
                .toList();
    }

    private static Stream<RDFNode> values(Resource subject, String own) {
        var property = ResourceFactory.createProperty(DL, own);
        return subject.listProperties(property).toList().stream().map(s -> s.getObject());
    }

    private static List<Resource> objects(String own) {
        var property = ResourceFactory.createProperty(DL, own);
        return MODEL.listObjectsOfProperty(property).toList().stream()
                .map(RDFNode::asResource)
                .toList();
    }

    private static boolean isTrue(Resource subject, String own) {
        return values(subject, own).anyMatch(v -> v.asLiteral().getBoolean());
    }

    private static boolean isCode(RDFNode node, String scheme) {
        return MODEL.contains(node.asResource(), SKOS.inScheme, MODEL.createResource(SCHEME + scheme));
    }
}
