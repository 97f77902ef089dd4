package org.dateline.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;
import org.dateline.store.CanonicalTerms;

/** Lays out Turtle and TriG (RDF 1.1): a block a subject, a line a predicate, all in the order of the terms. */
final class TurtleBlocks {

    private static final Comparator<Node> TYPE_FIRST = Comparator.<Node, Boolean>comparing(
                    predicate -> !predicate.equals(RDF.Nodes.type))
            .thenComparing(CanonicalTerms.TERM_ORDER);

    private final Writer out;
    private final Map<String, String> prefixes;
    private final NodeFormatterTTL formatter;

    TurtleBlocks(Writer out, Map<String, String> prefixes) {
        this.out = out;
        this.prefixes = new TreeMap<>(prefixes);
        PrefixMap map = PrefixMapFactory.create();
        map.putAll(prefixes);
        this.formatter = new NodeFormatterTTL(null, map);
    }

    void writePrefixes() throws IOException {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            // not SPARQL's PREFIX, which the OWL API, and so Protégé, cannot read
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
    }

    void writeGraph(Node graph, Stream<Triple> triples) throws IOException {
        out.write("\n" + term(graph) + " {\n");
        writeBlocks(triples, "    ");
        out.write("}\n");
    }

    void writeTriples(Stream<Triple> triples) throws IOException {
        out.write("\n");
        writeBlocks(triples, "");
    }

    private void writeBlocks(Stream<Triple> triples, String indent) throws IOException {
        SortedMap<Node, SortedSet<Triple>> subjects = new TreeMap<>(CanonicalTerms.TERM_ORDER);
        Comparator<Triple> order = Comparator.comparing(Triple::getPredicate, TYPE_FIRST)
                .thenComparing(Triple::getObject, CanonicalTerms.TERM_ORDER);
        triples.forEach(triple -> subjects.computeIfAbsent(triple.getSubject(), subject -> new TreeSet<>(order))
                .add(triple));
        String gap = "";
        for (Map.Entry<Node, SortedSet<Triple>> subject : subjects.entrySet()) {
            out.write(gap + indent + term(subject.getKey()));
            writePredicates(List.copyOf(subject.getValue()), indent);
            gap = "\n";
        }
    }

    private void writePredicates(List<Triple> triples, String indent) throws IOException {
        Node last = Node.ANY;
        for (Triple triple : triples) {
            if (triple.getPredicate().equals(last)) {
                out.write(" , ");
            } else {
                out.write(last.equals(Node.ANY) ? " " : " ;\n" + indent + "    ");
                out.write((triple.getPredicate().equals(RDF.Nodes.type) ? "a" : term(triple.getPredicate())) + " ");
            }
            last = triple.getPredicate();
            out.write(term(triple.getObject()));
        }
        out.write(" .\n");
    }

    private String term(Node node) {
        StringWriterI buffer = new StringWriterI();
        formatter.format(buffer, node);
        return buffer.toString();
    }
}
