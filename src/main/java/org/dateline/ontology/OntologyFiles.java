package org.dateline.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;

/**
 * Reads the bundled ontology files and the user's extensions. A file with an IRI that is already loaded is skipped
 * with a note; broken Turtle becomes a diagnostic with line and column. What would change the meaning of the bundle is
 * reported and left out. {@code owl:imports} is never followed and never kept.
 */
public final class OntologyFiles {

    private static final List<String> BUNDLED = List.of("dateline.ttl", "codes.ttl", "shapes.ttl");
    private static final String SHACL = "http://www.w3.org/ns/shacl#";

    private final Graph terms = GraphFactory.createDefaultGraph();
    private final Graph shapes = GraphFactory.createDefaultGraph();
    private final Map<String, String> prefixes = new TreeMap<>();
    private final Set<String> loaded = new HashSet<>();
    private final SortedMap<String, Origin> origins = new TreeMap<>();
    private final Diagnostics diagnostics;

    private OntologyFiles(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        BUNDLED.forEach(this::addBundled);
    }

    /** The ontology as it comes with the tool. */
    public static Ontology bundled() {
        return with(List.of(), new Diagnostics());
    }

    /** The bundled ontology with extension files, in the given order. */
    public static Ontology with(Collection<Path> extensions, Diagnostics diagnostics) {
        OntologyFiles files = new OntologyFiles(diagnostics);
        Graph bundle = GraphFactory.createDefaultGraph();
        if (!extensions.isEmpty()) {
            GraphUtil.addInto(bundle, files.shapes); // all triples of the files
        }
        Redefinitions redefinitions = new Redefinitions(bundle, diagnostics);
        extensions.forEach(file -> files.addExtension(file, redefinitions));
        OntologyReader.Contents contents = new OntologyReader(files.terms).read(files.shapes, files.prefixes);
        Ontology ontology = new Ontology(contents, files.origins);
        redefinitions.check(ontology);
        return ontology;
    }

    private void addBundled(String name) {
        try (InputStream in = OntologyFiles.class.getResourceAsStream("/dateline/ontology/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: ontology/" + name);
            }
            add(parse(RDFParser.source(in), name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addExtension(Path file, Redefinitions redefinitions) {
        try (InputStream in = Files.newInputStream(file)) {
            Graph graph = parse(RDFParser.source(in), file.toString());
            if (isLoaded(graph)) {
                String message = "has the IRI of an ontology already loaded";
                diagnostics.report(Place.of(file.toString()), Problem.ONTOLOGY_SKIPPED, message);
                return;
            }
            redefinitions.removeFrom(graph, file.toString());
            add(graph, file.toString());
        } catch (RiotException e) {
            // the place and the reason are reported already
        } catch (IOException e) {
            diagnostics.report(Place.of(file.toString()), Problem.FILE_UNREADABLE, "cannot be read: " + e.getMessage());
        }
    }

    private Graph parse(RDFParserBuilder source, String name) {
        Graph graph = GraphFactory.createDefaultGraph();
        source.lang(Lang.TURTLE).errorHandler(new Reporter(name)).parse(graph);
        return graph;
    }

    private boolean isLoaded(Graph file) {
        return iris(file).stream().anyMatch(loaded::contains);
    }

    private static List<String> iris(Graph file) {
        return file.find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode())
                .mapWith(t -> t.getSubject().toString())
                .toList();
    }

    private void add(Graph file, String name) {
        List<String> iris = iris(file);
        loaded.addAll(iris);
        file.getPrefixMapping().getNsPrefixMap().forEach(prefixes::putIfAbsent);
        file.find().forEachRemaining(shapes::add);
        Set<Node> shapesOfFile = file.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(t -> isShacl(t.getObject()))
                .mapWith(Triple::getSubject)
                .toSet();
        Origin origin = new Origin(name, iris.stream().sorted().findFirst().orElse(""));
        file.find()
                .filterKeep(t -> isTerm(t) && !shapesOfFile.contains(t.getSubject()))
                .forEachRemaining(t -> {
                    terms.add(t);
                    origins.putIfAbsent(t.getSubject().getURI(), origin);
                });
    }

    /** Shapes are never in the store, nor anything with a blank node, nor what OWL tools would go and fetch. */
    private static boolean isTerm(Triple triple) {
        boolean imports = triple.getPredicate().equals(OWL.imports.asNode());
        boolean aboutShape = isShacl(triple.getPredicate()) || isShacl(triple.getObject());
        return !imports
                && !aboutShape
                && triple.getSubject().isURI()
                && !triple.getObject().isBlank();
    }

    private static boolean isShacl(Node node) {
        return node.isURI() && node.getURI().startsWith(SHACL);
    }

    /** Turns what the Turtle parser says into diagnostics. */
    private final class Reporter implements ErrorHandler {

        private final String file;

        Reporter(String file) {
            this.file = file;
        }

        @Override
        public void warning(String message, long line, long col) {
            report(message, line, col);
        }

        @Override
        public void error(String message, long line, long col) {
            report(message, line, col);
        }

        @Override
        public void fatal(String message, long line, long col) {
            report(message, line, col);
            throw new RiotException(message);
        }

        private void report(String message, long line, long col) {
            Place place = new Place(file, (int) Math.max(0, line), (int) Math.max(0, col), 1);
            diagnostics.report(place, Problem.ONTOLOGY_SYNTAX, message);
        }
    }
}
