package org.dateline.store;

import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.source.Sha256;

/** SHA-256 of a graph without blank nodes: of its canonical N-Triples lines in code point order, each with its line end. */
public final class GraphDigest {

    private GraphDigest() {}

    /** The digest of triples in any order; repeated ones count once. */
    public static String of(Iterator<Triple> triples) {
        return of(lines(triples));
    }

    /** The digest of a named graph of a dataset; an absent graph has that of no lines. */
    public static String of(DatasetGraph data, String graph) {
        return of(lines(data, graph));
    }

    /** The digest of lines. */
    public static String of(SortedSet<String> lines) {
        Sha256 digest = new Sha256();
        lines.forEach(line -> digest.add(line).add("\n"));
        return digest.digits();
    }

    /** The canonical N-Triples lines of triples, sorted. */
    public static SortedSet<String> lines(Iterator<Triple> triples) {
        SortedSet<String> lines = new TreeSet<>(CanonicalTerms.ORDER);
        triples.forEachRemaining(triple -> lines.add(CanonicalTerms.line(triple)));
        return lines;
    }

    static SortedSet<String> lines(DatasetGraph data, String graph) {
        Iterator<Quad> quads = data.find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY);
        return lines(org.apache.jena.atlas.iterator.Iter.map(quads, Quad::asTriple));
    }
}
