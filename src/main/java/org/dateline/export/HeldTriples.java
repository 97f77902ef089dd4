package org.dateline.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * The default graph with the triples of an answer, which come only once: in memory up to a limit, beyond it in temporary
 * files, which are gone when it is closed.
 */
public final class HeldTriples implements GraphSource, AutoCloseable {

    private final SortedDataBag<Triple> bag;

    private HeldTriples(SortedDataBag<Triple> bag) {
        this.bag = bag;
    }

    /**
     * Takes all triples of an answer.
     *
     * @throws UncheckedIOException if they fit neither into memory nor into temporary files
     */
    public static HeldTriples of(Iterator<Triple> triples) {
        return of(triples, QuadWriter.IN_MEMORY);
    }

    static HeldTriples of(Iterator<Triple> triples, long inMemory) {
        HeldTriples held = new HeldTriples(Sorter.ofTriples(inMemory).bag());
        try {
            triples.forEachRemaining(held.bag::add);
            return held;
        } catch (AtlasException e) {
            held.close();
            throw new UncheckedIOException(new IOException("cannot hold the answer: " + e.getMessage(), e));
        } catch (RuntimeException | Error e) {
            held.close();
            throw e;
        }
    }

    @Override
    public Collection<Node> graphs() {
        return List.of(Quad.defaultGraphIRI);
    }

    @Override
    public Stream<Triple> triples(Node graph) {
        return Iter.asStream(Iter.distinctAdjacent(bag.iterator()));
    }

    @Override
    public void close() {
        bag.close();
    }
}
