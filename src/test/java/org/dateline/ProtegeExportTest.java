package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Vocabulary;
import org.dateline.owl.OwlFile;
import org.dateline.owl.OwlFile.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.owlapi.model.IRI;

/** All facts there are, written for Protégé: what the OWL API and HermiT make of them, and what they may not make. */
class ProtegeExportTest {

    private static final Map<Path, OwlFile> WRITTEN = new ConcurrentHashMap<>();

    /** The bundled facts, the extension of the README, and the cases with something of its own to show. */
    static Stream<Path> facts() {
        Stream<Path> cases = Stream.of(
                        "claims-in-full", "counts", "extension", "inferred", "labels", "relations", "replaced-article")
                .map(CasesTest.CASES::resolve);
        return Stream.concat(
                Stream.of(Path.of("src/main/facts"), Path.of("src/test/resources/readme/extension")), cases);
    }

    private static OwlFile written(Path folder) {
        return WRITTEN.computeIfAbsent(folder, facts -> Built.once(facts).read(OwlFile::of));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isOwl2DlAndConsistent(Path folder) {
        OwlFile file = written(folder);

        assertThat(file.violations()).isEmpty();
        assertThat(file.leftOver()).isEmpty();
        assertThat(file.isConsistent()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void declaresAndLabelsEverything(Path folder) {
        OwlFile file = written(folder);

        assertThat(file.entities()).filteredOn(e -> !file.read().isDeclared(e)).isEmpty();
        assertThat(file.entities()).filteredOn(e -> !file.isLabelled(e)).isEmpty();
        assertThat(unlabelled(file)).isEmpty();
    }

    /** What stands at the beginning of a line and is called nothing. */
    private static Set<Node> unlabelled(OwlFile file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(file.turtle(), Lang.TURTLE).parse(graph);
        return graph.find()
                .mapWith(Triple::getSubject)
                .filterKeep(subject -> subject.isURI() && !graph.contains(subject, iri(Vocabulary.LABEL), Node.ANY))
                .toSet();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void showsTheWordsAtEachStatementOfARecord(Path folder) {
        List<Stated> statements = written(folder).statements();

        Built.once(folder).<Object>read(view -> {
            records(view)
                    .forEach(record -> statements(view, record).forEach(triple -> {
                        assertThat(statements)
                                .as("%s", triple)
                                .filteredOn(stated -> isSame(stated, triple))
                                .singleElement()
                                .satisfies(stated -> {
                                    assertThat(stated.annotations()).contains("source " + record.getGraph());
                                    for (String words : words(view, record, triple.getPredicate())) {
                                        assertThat(stated.annotations())
                                                .anyMatch(text -> text.startsWith("citation “" + words + "” — "));
                                    }
                                });
                    }));
            return view;
        });
    }

    /** Each record in each article that tells of it, but for articles that were replaced. */
    private static Stream<Quad> records(DatasetGraph view) {
        return view.stream(Node.ANY, Node.ANY, RDF.type.asNode(), iri(Vocabulary.RECORD))
                .filter(quad -> !view.contains(Node.ANY, Node.ANY, iri(Vocabulary.DL + "replaces"), quad.getGraph()));
    }

    private static List<Triple> statements(DatasetGraph view, Quad record) {
        Set<String> bookkeeping = Set.of("evidence", "earliest", "latest", "inferred");
        return view.getGraph(record.getGraph())
                .find(record.getSubject(), Node.ANY, Node.ANY)
                .filterKeep(triple -> triple.getPredicate().getURI().startsWith(Vocabulary.DL))
                .filterDrop(triple ->
                        bookkeeping.contains(triple.getPredicate().getURI().substring(Vocabulary.DL.length())))
                .toList();
    }

    private static List<String> words(DatasetGraph view, Quad record, Node property) {
        Graph article = view.getGraph(record.getGraph());
        return article.find(record.getSubject(), iri(Vocabulary.EVIDENCE), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(quote -> !article.contains(quote, iri(Vocabulary.EVIDENCE_FOR), Node.ANY)
                        || article.contains(quote, iri(Vocabulary.EVIDENCE_FOR), property))
                .mapWith(quote -> article.find(quote, iri(Vocabulary.WORDS), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralLexicalForm())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void statesOnlyWhatAGraphStatesOrAnUndatedTie(Path folder) {
        List<Stated> statements = written(folder).statements();

        Set<Triple> known = Built.once(folder).read(view -> {
            Set<Triple> all = view.stream().map(Quad::asTriple).collect(Collectors.toSet());
            all.addAll(undatedTies(view));
            return all;
        });

        assertThat(statements)
                .filteredOn(stated -> known.stream().noneMatch(t -> isSame(stated, t)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void neverAssertsWhatIsOnlyPutForward(Path folder) {
        List<Stated> statements = written(folder).statements();

        Set<Triple> onlySaid = Built.once(folder).read(view -> {
            Set<Triple> said = statedBy(view, Vocabulary.SUBJECT, Vocabulary.PROPERTY, Vocabulary.OBJECT);
            said.addAll(statedBy(view, Vocabulary.SUBJECT, Vocabulary.PROPERTY, Vocabulary.LITERAL));
            said.removeIf(view.getUnionGraph()::contains);
            said.removeAll(undatedTies(view));
            return said;
        });

        assertThat(statements)
                .filteredOn(stated -> onlySaid.stream().anyMatch(triple -> isSame(stated, triple)))
                .isEmpty();
    }

    private static Set<Triple> undatedTies(DatasetGraph view) {
        DatasetGraph undated = DatasetGraphFactory.create();
        view.stream()
                .filter(quad -> !view.contains(Node.ANY, quad.getSubject(), iri(Vocabulary.DATE), Node.ANY))
                .forEach(undated::add);
        Set<Triple> ties = statedBy(
                undated, Vocabulary.RELATION_SUBJECT, Vocabulary.RELATION_PROPERTY, Vocabulary.RELATION_OBJECT);
        ties.addAll(statedBy(
                undated, Vocabulary.RELATION_SUBJECT, Vocabulary.RELATION_PROPERTY, Vocabulary.RELATION_LITERAL));
        return ties;
    }

    /** What nodes say with three properties. */
    private static Set<Triple> statedBy(DatasetGraph view, String subject, String property, String object) {
        Set<Triple> stated = new HashSet<>();
        Graph union = view.getUnionGraph();
        union.find(Node.ANY, iri(property), Node.ANY)
                .forEachRemaining(p -> union.find(p.getSubject(), iri(subject), Node.ANY)
                        .forEachRemaining(s -> union.find(p.getSubject(), iri(object), Node.ANY)
                                .forEachRemaining(
                                        o -> stated.add(Triple.create(s.getObject(), p.getObject(), o.getObject())))));
        return stated;
    }

    @Test
    void assertsUndatedTiesWithTheirWordsAndNoDatedOnes() {
        OwlFile file = written(Path.of("src/main/facts"));

        assertThat(file.statements())
                .filteredOn(stated -> stated.is(base("kataib-hezbollah"), Vocabulary.DL + "backedBy", base("iran")))
                .singleElement()
                .satisfies(stated -> assertThat(stated.annotations())
                        .contains(
                                "seeAlso " + base("al-monitor-2020-12-20/kataib-hezbollah-backedby-iran"),
                                "source " + base("al-monitor-2020-12-20"))
                        .anyMatch(text ->
                                text.startsWith("citation “Kataib Hezbollah … Iran-backed miltias in Iraq” — ")));
        assertThat(file.statements())
                .filteredOn(stated -> stated.property().equals(Vocabulary.DL + "officeIn"))
                .isEmpty();
    }

    @Test
    void givesTheWordsThatSupportTheOnePropertyOnlyAtThat() {
        OwlFile file = written(Path.of("src/main/facts"));
        String crane = base("kaldervik-crane-collapse");

        assertThat(file.statements())
                .filteredOn(stated -> stated.is(crane, Vocabulary.DL + "place", base("pier-4")))
                .singleElement()
                .satisfies(stated -> assertThat(stated.annotations())
                        .containsExactly(
                                "citation “a harbour crane collapsed … late on Wednesday” — "
                                        + "Third docker dies after Kaldervik crane collapse, 2031-03-14",
                                "source " + base("port-gazette-2031-03-14")));
        assertThat(file.statements())
                .filteredOn(stated ->
                        stated.subject().equals(crane) && stated.property().equals(Vocabulary.DL + "count"))
                .hasSize(3)
                .allSatisfy(stated -> assertThat(stated.annotations())
                        .anyMatch(text -> text.startsWith("citation “Dozens were hurt … reported missing” — ")));
    }

    @Test
    void tellsWhatTheCuratorConcluded() {
        assertThat(written(Path.of("src/main/facts")).statements())
                .filteredOn(stated -> stated.subject().equals(base("third-kaldervik-death"))
                        && stated.property().equals(Vocabulary.DATE))
                .singleElement()
                .satisfies(stated ->
                        assertThat(stated.annotations()).contains("comment concluded by the curator, not read"));
    }

    @Test
    void callsThingsWhatAReaderWouldSay() {
        OwlFile file = written(Path.of("src/main/facts"));

        assertThat(Stream.of(
                                "port-gazette-2031-03-14",
                                "port-gazette-2031-03-14/kaldervik-crane-collapse/quote/1",
                                "proposition/barrage/agent/iran-backed-militias",
                                "al-monitor-2020-12-20/united-states-blames-barrage",
                                "al-monitor-2020-12-20/kataib-hezbollah-backedby-iran")
                        .map(name -> file.label(base(name)).orElse("-")))
                .containsExactly(
                        "Third docker dies after Kaldervik crane collapse",
                        "“a harbour crane collapsed … late on Wednesday”",
                        "Rockets fall near the US Embassy in Baghdad agent Iran-backed militias",
                        "United States blames: Rockets fall near the US Embassy in Baghdad",
                        "Kataib Hezbollah backed by Iran");
    }

    @Test
    void hasOneHeaderWithATitleAndWhatItIsMadeOf() {
        OwlFile file = written(Path.of("src/main/facts"));

        assertThat(file.turtle()).containsOnlyOnce("a owl:Ontology");
        assertThat(file.read().getOntologyID().getOntologyIRI()).contains(IRI.create(base("graph/facts")));
        assertThat(file.read().annotations().map(Object::toString))
                .anyMatch(text -> text.contains("title> \"Facts of 5 articles\""))
                .anyMatch(text -> text.contains("versionInfo \"Dateline ontology "))
                .anyMatch(text -> text.contains("hasPart> <https://w3id.org/dateline/ontology>"));
        assertThat(file.read().imports()).isEmpty();
    }

    @Test
    void isTheSameInWhateverOrderTheGraphsAreHeld() {
        Path folder = Path.of("src/main/facts");
        List<Quad> quads =
                Built.once(folder).read(view -> new ArrayList<>(view.stream().toList()));

        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(quads, new Random(seed));
            DatasetGraph shuffled = DatasetGraphFactory.create();
            quads.forEach(shuffled::add);

            assertThat(OwlFile.of(shuffled).turtle())
                    .as("seed " + seed)
                    .isEqualTo(written(folder).turtle());
        }
    }

    private static boolean isSame(Stated stated, Triple triple) {
        Node object = triple.getObject();
        return stated.is(
                triple.getSubject().toString(),
                triple.getPredicate().getURI(),
                object.isLiteral() ? object.getLiteralLexicalForm() : object.toString());
    }

    private static String base(String name) {
        return Iris.DEFAULT_BASE + name;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
