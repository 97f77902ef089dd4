package org.dateline.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Turtle of all graphs merged, and TriG, graph by graph: a block a subject, a line a predicate. */
final class TurtleLayout implements GraphLayout {

    private final boolean merging;
    private final Map<String, String> prefixes;
    private final NodeFormatterTTL formatter;
    private final Sorter<Triple> sorter;

    TurtleLayout(boolean merging, Map<String, String> prefixes, Sorter<Triple> sorter) {
        this.merging = merging;
        this.prefixes = new TreeMap<>(prefixes);
        PrefixMap map = PrefixMapFactory.create();
        map.putAll(prefixes);
        this.formatter = new NodeFormatterTTL(null, map);
        this.sorter = sorter;
    }

    @Override
    public void write(GraphSource source, Writer out) throws IOException {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            // not SPARQL's PREFIX, which the OWL API, and so Protégé, cannot read
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
        if (merging) {
            try (Stream<Triple> triples = source.merged()) {
                writeUnnamed(triples, out);
            }
            return;
        }
        for (Node graph : source.sortedGraphs()) {
            try (Stream<Triple> triples = source.triples(graph)) {
                if (Quad.isDefaultGraph(graph)) {
                    writeUnnamed(triples, out);
                } else {
                    out.write("\n" + term(graph) + " {\n");
                    new Blocks(out, "    ").write(triples);
                    out.write("}\n");
                }
            }
        }
    }

    private void writeUnnamed(Stream<Triple> triples, Writer out) throws IOException {
        out.write("\n");
        new Blocks(out, "").write(triples);
    }

    private String term(Node node) {
        StringWriterI buffer = new StringWriterI();
        formatter.format(buffer, node);
        return buffer.toString();
    }

    /** The blocks of one graph. */
    private final class Blocks {

        private final Writer out;
        private final String indent;
        private Node subject = Node.ANY;
        private Node predicate = Node.ANY;

        Blocks(Writer out, String indent) {
            this.out = out;
            this.indent = indent;
        }

        void write(Stream<Triple> triples) throws IOException {
            sorter.sort(triples, this::write);
            if (!subject.equals(Node.ANY)) {
                out.write(" .\n");
            }
        }

        private void write(Triple triple) throws IOException {
            if (!triple.getSubject().equals(subject)) {
                out.write(subject.equals(Node.ANY) ? indent : " .\n\n" + indent);
                out.write(term(triple.getSubject()) + " " + verb(triple.getPredicate()));
            } else if (triple.getPredicate().equals(predicate)) {
                out.write(" ,");
            } else {
                out.write(" ;\n" + indent + "    " + verb(triple.getPredicate()));
            }
            out.write(" " + term(triple.getObject()));
            subject = triple.getSubject();
            predicate = triple.getPredicate();
        }

        private String verb(Node property) {
            return property.equals(RDF.Nodes.type) ? "a" : term(property);
        }
    }
}
