package org.dateline;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.export.GraphFormat;
import org.dateline.export.GraphSource;
import org.dateline.fact.Written;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.OntologyFiles;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;
import org.dateline.source.FactReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/**
 * What is only attributed is never asserted. The oracle is the facts file itself: only a record without a speaker,
 * factuality or {@code who} may come to role triples, and only to those whose keys stand on it or on a block around it.
 */
class NoLeakTest {

    private static final String PARTICIPANT = Vocabulary.DL + "participant";
    private static final String RELATED_TO = Vocabulary.DL + "relatedTo";

    /** Who takes part in what; {@code *} for a subject whose id is made. */
    private record Role(String subject, String property, String object) {}

    static Stream<Path> facts() throws IOException {
        return Stream.concat(
                Stream.of(Path.of("src/main/facts"), Path.of("src/test/resources/readme/extension")),
                CasesTest.cases().stream().filter(folder -> Files.exists(folder.resolve("expected.trig"))));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void assertsNoRoleThatTheArticleOnlyAttributes(Path folder) throws IOException, OWLOntologyCreationException {
        Built built = Built.once(folder);
        Set<Role> written = written(folder);

        Set<Role> inUnion = built.read(view -> roles(view.getUnionGraph(), folder));
        String turtle = built.read(view -> Built.write(GraphSource.of(view), GraphFormat.TURTLE));

        assertThat(inUnion).allMatch(role -> isWritten(role, written));
        assertThat(inGraphs(built, folder)).isEqualTo(inUnion);
        assertThat(roles(parsed(turtle), folder)).isEqualTo(inUnion);
        assertThat(inOwlApi(turtle, folder)).isEqualTo(inUnion);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void assertsNoTieOfAnArticleDirectly(Path folder) {
        Built built = Built.once(folder);

        assertThat(built.<Set<Role>>read(view -> {
                    Graph union = view.getUnionGraph();
                    Graph registers = view.getGraph(NodeFactory.createURI(new Iris(Iris.DEFAULT_BASE).registers()));
                    Set<Role> ties = below(union, RELATED_TO, folder);
                    ties.removeAll(below(registers, RELATED_TO, folder));
                    return ties;
                }))
                .isEmpty();
    }

    private static boolean isWritten(Role role, Set<Role> written) {
        return written.contains(role) || written.contains(new Role("*", role.property(), role.object()));
    }

    private static Set<Role> inGraphs(Built built, Path folder) {
        return built.read(view -> {
            Set<Role> roles = new HashSet<>();
            view.listGraphNodes().forEachRemaining(graph -> roles.addAll(roles(view.getGraph(graph), folder)));
            return roles;
        });
    }

    private static Set<Role> inOwlApi(String turtle, Path folder) throws OWLOntologyCreationException {
        var source = new StringDocumentSource(turtle, IRI.create("urn:facts"), new TurtleDocumentFormat(), null);
        var loaded = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(source);
        Ontology ontology = ontology(folder);
        return loaded.axioms(AxiomType.OBJECT_PROPERTY_ASSERTION)
                .map(a -> new Role(
                        name(a.getSubject().toStringID()),
                        a.getProperty().getNamedProperty().toStringID(),
                        name(a.getObject().toStringID())))
                .filter(role -> ontology.isBelow(role.property(), PARTICIPANT))
                .collect(toSet());
    }

    private static Set<Role> roles(Graph graph, Path folder) {
        return below(graph, PARTICIPANT, folder);
    }

    private static Set<Role> below(Graph graph, String property, Path folder) {
        Ontology ontology = ontology(folder);
        Set<Role> roles = new HashSet<>();
        graph.find(Node.ANY, Node.ANY, Node.ANY)
                .filterKeep(t -> ontology.isBelow(t.getPredicate().getURI(), property))
                .mapWith(NoLeakTest::role)
                .forEachRemaining(roles::add);
        return roles;
    }

    private static Role role(Triple triple) {
        return new Role(
                name(triple.getSubject().getURI()),
                triple.getPredicate().getURI(),
                name(triple.getObject().getURI()));
    }

    private static String name(String iri) {
        return iri.replaceFirst("^" + Iris.DEFAULT_BASE, "");
    }

    private static Graph parsed(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static Ontology ontology(Path folder) {
        try (Stream<Path> files =
                Files.isDirectory(folder.resolve("ontology")) ? Files.list(folder.resolve("ontology")) : Stream.of()) {
            return OntologyFiles.with(files.sorted().toList(), new Diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roles that stand on Events, read off the files without the tool's own resolving. */
    private static Set<Role> written(Path folder) throws IOException {
        Ontology ontology = ontology(folder);
        Set<Role> roles = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                new FactReader(new Diagnostics())
                        .read(file, file.toString())
                        .ifPresent(f -> f.facts().forEach(fact -> collect(fact, List.of(), ontology, roles)));
            }
        }
        return roles;
    }

    private static void collect(Written fact, List<Written.Field> around, Ontology ontology, Set<Role> roles) {
        Written.Fields record = (Written.Fields) fact;
        List<Written.Field> fields =
                Stream.concat(record.fields().stream(), around.stream()).toList();
        record.get("facts").ifPresent(inner -> inner.each().forEach(f -> collect(f, fields, ontology, roles)));
        if (fields.stream().anyMatch(f -> isOfNoEvent(f.key(), ontology))) {
            return;
        }
        String subject = record.text("id").map(Written.Text::text).orElse("*");
        for (Written.Field field : fields) {
            ontology.propertiesFor(field.key()).stream()
                    .map(PropertyTerm::iri)
                    .filter(property -> ontology.isBelow(property, PARTICIPANT))
                    .forEach(property -> field.value()
                            .each()
                            .forEach(each -> roles.add(new Role(subject, property, ((Written.Text) each).text()))));
        }
    }

    private static boolean isOfNoEvent(String key, Ontology ontology) {
        return Set.of("by", "claimant", "who", "factuality").contains(key)
                || ontology.code(Vocabulary.STANCES, key).isPresent();
    }
}
