package org.dateline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.dateline.diagnostic.Diagnostic;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.export.GraphFormat;
import org.dateline.export.GraphSource;
import org.dateline.export.QuadWriter;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.OntologyFiles;
import org.dateline.reference.OntologyText;
import org.dateline.source.FactsPaths;
import org.dateline.store.Prefixes;

/** The ontology that a check or build of some facts would use: the bundle and the extensions found. No store is touched. */
public final class OntologyInForce {

    private final Ontology ontology;
    private final OntologyText text;
    private final Diagnostics diagnostics;

    private OntologyInForce(Ontology ontology, FactsPaths paths, Diagnostics diagnostics) {
        this.ontology = ontology;
        this.text = new OntologyText(
                ontology, file -> Path.of(file).isAbsolute() ? paths.name(Path.of(file)) : "bundled " + file);
        this.diagnostics = diagnostics;
    }

    /**
     * Loads it.
     *
     * @param request whose paths, which may be none, and extensions count
     * @throws java.nio.file.NoSuchFileException for a path that is not there
     */
    public static OntologyInForce of(BuildRequest request) throws IOException {
        FactsPaths paths = new FactsPaths(request.directory());
        paths.find(request.paths());
        Diagnostics diagnostics = new Diagnostics();
        List<Path> extensions = new FactsInput(request, diagnostics).extensions();
        return new OntologyInForce(OntologyFiles.with(extensions, diagnostics), paths, diagnostics);
    }

    /** What is wrong with the extensions. */
    public List<Diagnostic> findings() {
        return diagnostics.sorted();
    }

    /** Whether an extension could not be read. */
    public boolean hasErrors() {
        return diagnostics.hasErrors();
    }

    /** Writes all of it, UTF-8; the same files give the same bytes. */
    public void write(OntologyFormat format, OutputStream out) throws IOException {
        switch (format) {
            case TABLE -> print(text.table(), out);
            case MARKDOWN -> print(text.markdown(), out);
            case CODES -> print(text.codes(), out);
            case JSON_SCHEMA -> print(text.schema(), out);
            case TURTLE -> turtle(out);
            case SHAPES ->
                RDFWriter.source(text.shapes()).format(RDFFormat.TURTLE_PRETTY).output(out);
        }
    }

    private static void print(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void turtle(OutputStream out) throws IOException {
        Map<String, String> prefixes = new HashMap<>(ontology.prefixes());
        prefixes.putAll(Prefixes.wellKnown(Iris.DEFAULT_BASE));
        prefixes.remove("");
        Node graph = NodeFactory.createURI(new Iris(Iris.DEFAULT_BASE).ontology());
        List<Quad> quads = ontology.terms()
                .find()
                .mapWith(triple -> Quad.create(graph, triple))
                .toList();
        new QuadWriter(prefixes).write(GraphSource.of(quads), GraphFormat.TURTLE, out);
    }

    /** All about what is called so, several terms where several are; empty text for an unknown name. */
    public String term(String name) {
        return text.term(name);
    }

    /** The names most like an unknown one. */
    public List<String> near(String unknown) {
        return text.near(unknown);
    }
}
