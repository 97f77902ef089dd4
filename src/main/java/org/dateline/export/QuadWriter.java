package org.dateline.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
import org.dateline.diagnostic.WorkListener;

/**
 * Writes named graphs as UTF-8 with {@code \n} line ends. The bytes depend on the quads alone: graphs by IRI, inside them
 * the lines of N-Quads and N-Triples in code point order, subjects of the other formats likewise, {@code rdf:type} first,
 * then predicates and objects. What is sorted at a time, one graph or for the merging formats all of them, is held in
 * memory up to a limit, beyond it in temporary files.
 */
public final class QuadWriter {

    static final long IN_MEMORY = 1_000_000;

    private final Map<String, String> prefixes;
    private final List<Triple> terms;
    private final long inMemory;
    private final WorkListener work;

    /**
     * @param prefixes prefix to namespace, as {@link org.dateline.store.Prefixes#wellKnown} gives them
     */
    public QuadWriter(Map<String, String> prefixes) {
        this(prefixes, List.of());
    }

    /**
     * One that knows the ontology in force, from which the context of JSON-LD is made.
     *
     * @param terms what the ontology's graph holds
     */
    public QuadWriter(Map<String, String> prefixes, Collection<Triple> terms) {
        this(prefixes, terms, IN_MEMORY);
    }

    /** @param inMemory how many triples are sorted without temporary files */
    QuadWriter(Map<String, String> prefixes, Collection<Triple> terms, long inMemory) {
        this(prefixes, terms, inMemory, WorkListener.none());
    }

    private QuadWriter(Map<String, String> prefixes, Collection<Triple> terms, long inMemory, WorkListener work) {
        this.prefixes = Map.copyOf(prefixes);
        this.terms = List.copyOf(terms);
        this.inMemory = inMemory;
        this.work = work;
    }

    /** The same; somebody is told how far it is. */
    public QuadWriter told(WorkListener listener) {
        return new QuadWriter(prefixes, terms, inMemory, listener);
    }

    /**
     * Writes to a stream, which is flushed and stays open.
     *
     * @throws UnwritableException before anything is written, when the format cannot hold what the graphs say
     */
    public void write(GraphSource source, GraphFormat format, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        layout(format).write(source.told(work), writer);
        writer.flush();
    }

    private GraphLayout layout(GraphFormat format) {
        return switch (format) {
            case TRIG, TURTLE ->
                new TurtleLayout(format.merges(), prefixes, sorter(Sorter.ofTriples(inMemory), format));
            case N_QUADS, N_TRIPLES -> new LineLayout(format.merges(), sorter(Sorter.ofLines(inMemory), format));
            case RDF_XML -> new RdfXmlLayout(prefixes, sorter(Sorter.ofTriples(inMemory), format));
            case JSON_LD ->
                new JsonLdLayout(new JsonLdContext(prefixes, terms), sorter(Sorter.ofTriples(inMemory), format));
        };
    }

    /** Where all graphs are sorted at once, half of the work comes after they are read. */
    private <T> Sorter<T> sorter(Sorter<T> sorter, GraphFormat format) {
        return format.merges() ? sorter.told(work) : sorter;
    }

    /**
     * Writes a file, with gzip where its name ends so: first under a temporary name in the same folder, then renamed, so
     * that whoever reads it finds the old content or the new.
     */
    public void toFile(GraphSource source, GraphFormat format, Path file) throws IOException {
        Path temporary = beside(file);
        temporary.toFile().deleteOnExit(); // whoever stops us finds nothing half done
        try {
            try (OutputStream out = opened(temporary, GraphFormat.isZipped(file))) {
                write(source, format, out);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path beside(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder; name a file");
        }
        // not the JDK's temporary file, which nobody else may read, even when it has the file's name
        return folder.resolve(
                ".dateline-%d-%s".formatted(ProcessHandle.current().pid(), file.getFileName()));
    }

    /** The header of Java's gzip has neither time nor name. */
    private static OutputStream opened(Path file, boolean zipped) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return zipped ? new GZIPOutputStream(out, 1 << 16) : out;
    }
}
