package org.dateline.export;

import java.io.File;
import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dateline.diagnostic.WorkListener;
import org.dateline.store.CanonicalTerms;

/**
 * Brings any number of items into order, each once: in memory up to a limit, beyond it over temporary files in the
 * system's folder for these, which are gone when it is done, when it fails, and when the process is stopped.
 */
final class Sorter<T> {

    private static final Comparator<Node> TYPE_FIRST = Comparator.<Node, Boolean>comparing(
                    predicate -> !predicate.equals(RDF.Nodes.type))
            .thenComparing(CanonicalTerms.TERM_ORDER);

    private static final Comparator<Triple> BY_SUBJECT = Comparator.comparing(
                    Triple::getSubject, CanonicalTerms.TERM_ORDER)
            .thenComparing(Triple::getPredicate, TYPE_FIRST)
            .thenComparing(Triple::getObject, CanonicalTerms.TERM_ORDER);

    private final Comparator<T> order;
    private final SerializationFactory<T> disk;
    private final long inMemory;
    private final WorkListener work;

    private Sorter(Comparator<T> order, SerializationFactory<T> disk, long inMemory, WorkListener work) {
        this.order = order;
        this.disk = disk;
        this.inMemory = inMemory;
        this.work = work;
    }

    /** Of triples: by subject, then {@code rdf:type} first, then by predicate and object. */
    static Sorter<Triple> ofTriples(long inMemory) {
        return new Sorter<>(BY_SUBJECT, DiskFormat.ofTriples(), inMemory, WorkListener.none());
    }

    /** Of lines: by code point. */
    static Sorter<String> ofLines(long inMemory) {
        return new Sorter<>(CanonicalTerms.ORDER, DiskFormat.ofLines(), inMemory, WorkListener.none());
    }

    /** The same; somebody is told how far the handing over is. */
    Sorter<T> told(WorkListener listener) {
        return new Sorter<>(order, disk, inMemory, listener);
    }

    /** Where any number of items is brought into this order, repetitions beside each other. */
    SortedDataBag<T> bag() {
        return new Bag<>(order, disk, inMemory);
    }

    /** What is done with an item. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T item) throws IOException;
    }

    /** Takes all items, then hands each over once and in order. */
    void sort(Stream<T> items, Taker<T> taker) throws IOException {
        SortedDataBag<T> bag = bag();
        try {
            items.forEach(bag::add);
            work.begins("writing", "triples", bag.size());
            handOver(bag.iterator(), taker);
        } catch (AtlasException e) {
            throw new IOException("cannot sort what does not fit into memory: " + e.getMessage(), e);
        } finally {
            bag.close();
        }
    }

    private void handOver(Iterator<T> sorted, Taker<T> taker) throws IOException {
        Optional<T> last = Optional.empty();
        while (sorted.hasNext()) {
            Optional<T> next = Optional.of(sorted.next());
            if (!next.equals(last)) {
                taker.take(next.get());
            }
            work.done(1);
            last = next;
        }
    }

    /** Jena's bag, whose files go away with the process too. */
    private static final class Bag<T> extends SortedDataBag<T> {

        Bag(Comparator<T> order, SerializationFactory<T> disk, long inMemory) {
            super(new ThresholdPolicyCount<>(inMemory), disk, order);
        }

        @Override
        protected File getNewTemporaryFile() {
            File file = super.getNewTemporaryFile();
            file.deleteOnExit();
            return file;
        }
    }
}
