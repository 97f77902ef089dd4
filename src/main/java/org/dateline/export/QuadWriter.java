package org.dateline.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.dateline.store.CanonicalTerms;

/**
 * Writes named graphs as UTF-8 with {@code \n} line ends. The bytes depend on the quads alone: graphs by IRI, inside them
 * the lines of N-Quads and N-Triples in code point order, subjects of TriG and Turtle likewise, {@code rdf:type} first,
 * then predicates and objects. TriG and N-Quads hold one graph in memory at a time, the merging formats all of them.
 */
public final class QuadWriter {

    private final Map<String, String> prefixes;

    /**
     * @param prefixes prefix to namespace, as {@link Prefixes#wellKnown} gives them
     */
    public QuadWriter(Map<String, String> prefixes) {
        this.prefixes = Map.copyOf(prefixes);
    }

    /** Writes to a stream, which is flushed and stays open. */
    public void write(GraphSource source, GraphFormat format, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        switch (format) {
            case N_QUADS -> writeNQuads(source, writer);
            case N_TRIPLES -> writeLines(merged(source).map(CanonicalTerms::line), writer);
            case TRIG -> writeTrig(source, writer);
            case TURTLE -> writeTurtle(source, writer);
        }
        writer.flush();
    }

    /**
     * Writes a file: first under a temporary name in the same folder, then renamed, so that whoever reads it finds the
     * old content or the new.
     */
    public void toFile(GraphSource source, GraphFormat format, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, ".dateline-", "." + format.ending());
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                write(source, format, out);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeNQuads(GraphSource source, Writer out) throws IOException {
        for (Node graph : sorted(source.graphs())) {
            try (Stream<Triple> triples = source.triples(graph)) {
                writeLines(triples.map(triple -> CanonicalTerms.line(Quad.create(graph, triple))), out);
            }
        }
    }

    private static void writeLines(Stream<String> lines, Writer out) throws IOException {
        for (String line : lines.collect(Collectors.toCollection(() -> new TreeSet<>(CanonicalTerms.ORDER)))) {
            out.write(line);
            out.write('\n');
        }
    }

    private void writeTrig(GraphSource source, Writer out) throws IOException {
        TurtleBlocks blocks = new TurtleBlocks(out, prefixes);
        blocks.writePrefixes();
        for (Node graph : sorted(source.graphs())) {
            try (Stream<Triple> triples = source.triples(graph)) {
                blocks.writeGraph(graph, triples);
            }
        }
    }

    private void writeTurtle(GraphSource source, Writer out) throws IOException {
        TurtleBlocks blocks = new TurtleBlocks(out, prefixes);
        blocks.writePrefixes();
        blocks.writeTriples(merged(source));
    }

    private static Stream<Triple> merged(GraphSource source) {
        return source.graphs().stream().flatMap(source::triples);
    }

    private static List<Node> sorted(Collection<Node> graphs) {
        return graphs.stream().sorted(CanonicalTerms.TERM_ORDER).toList();
    }
}
