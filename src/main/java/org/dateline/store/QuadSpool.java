package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.dateline.mapping.QuadSink;

/**
 * Keeps quads until everything is known to be right, then gives them back graph by graph, in the order in which they
 * came. Below a threshold they stay in memory; beyond it they move to a temporary file, which goes away with the spool,
 * also after a failure. A disk that is full is an {@link UncheckedIOException}, since sinks are called from functions.
 */
public final class QuadSpool implements QuadSink, AutoCloseable {

    /** Quads kept in memory unless told otherwise: about 100 MB. */
    public static final int THRESHOLD = 200_000;

    private final Path folder;
    private final int threshold;
    private final Map<Node, List<Triple>> memory = new LinkedHashMap<>();
    private final Set<Node> graphs = new LinkedHashSet<>();
    private Optional<SpoolFile> file = Optional.empty();
    private int inMemory;

    /** A spool whose temporary file, if it needs one, stands in this existing folder. */
    public QuadSpool(Path folder) {
        this(folder, THRESHOLD);
    }

    QuadSpool(Path folder, int threshold) {
        this.folder = folder;
        this.threshold = threshold;
    }

    @Override
    public void quad(Quad quad) {
        graphs.add(quad.getGraph());
        memory.computeIfAbsent(quad.getGraph(), graph -> new ArrayList<>()).add(quad.asTriple());
        inMemory++;
        if (inMemory >= threshold) {
            moveToFile();
        }
    }

    /** The graphs that have quads, in the order in which their first ones came. */
    public Set<Node> graphs() {
        return Collections.unmodifiableSet(graphs);
    }

    /** The triples of one graph in the order in which they came; may be asked for again. */
    public Iterator<Triple> triples(Node graph) {
        Iterator<Triple> latest = memory.getOrDefault(graph, List.of()).iterator();
        return file.isPresent() ? Iter.concat(file.get().triples(graph), latest) : latest;
    }

    /** Forgets the quads and deletes the temporary file. */
    @Override
    public void close() {
        memory.clear();
        graphs.clear();
        file.ifPresent(SpoolFile::close);
        file = Optional.empty();
    }

    private void moveToFile() {
        try {
            SpoolFile target = file.isPresent() ? file.get() : SpoolFile.create(folder);
            file = Optional.of(target);
            for (Map.Entry<Node, List<Triple>> entry : memory.entrySet()) {
                target.append(entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot spool quads in " + folder + ": " + e.getMessage(), e);
        }
        memory.clear();
        inMemory = 0;
    }
}
