package org.dateline.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.dateline.store.CanonicalTerms;

/**
 * Graphs as compressed N-Quads in parts of a given size, for the bulk loaders of triplestores: {@code
 * dateline-00001.nq.gz} and so on, in the order of {@link QuadWriter}. A graph stands whole in one part, unless it is
 * bigger than a part. All parts are written under temporary names, then take the place of those of an earlier run.
 */
public final class BulkFiles {

    private static final Pattern OURS = Pattern.compile("dateline-[0-9]{5,}\\.nq\\.gz");

    private final Path folder;
    private final long partSize;

    /**
     * @param folder made when it is not there
     * @param partSize in quads, at least one
     */
    public BulkFiles(Path folder, long partSize) {
        this.folder = folder;
        this.partSize = partSize;
    }

    /**
     * What was written.
     *
     * @param files in their order
     */
    public record Written(List<Path> files, long quads) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /** Writes all graphs of a source; nothing is changed in the folder when that fails. */
    public Written write(GraphSource source) throws IOException {
        Files.createDirectories(folder);
        try (Parts parts = new Parts()) {
            for (Node graph : source.sortedGraphs()) {
                try (Stream<Triple> triples = source.triples(graph)) {
                    parts.reserve(triples.count());
                }
                try (Stream<Triple> triples = source.triples(graph)) {
                    Sorter.ofLines(QuadWriter.IN_MEMORY)
                            .sort(triples.map(t -> CanonicalTerms.line(Quad.create(graph, t))), parts::line);
                }
            }
            return parts.finish();
        }
    }

    private List<Path> earlier() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> OURS.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** The parts of one run. */
    private final class Parts implements AutoCloseable {

        private final List<Path> temporary = new ArrayList<>();
        private Optional<Writer> part = Optional.empty();
        private long inPart;
        private long quads;

        /** A graph that does not fit into what is left of the part begins a new one. */
        void reserve(long size) throws IOException {
            if (inPart + size > partSize) {
                endPart();
            }
        }

        void line(String line) throws IOException {
            if (inPart == partSize) {
                endPart();
            }
            Writer out = part.isPresent() ? part.get() : beginPart();
            out.write(line);
            out.write('\n');
            inPart++;
            quads++;
        }

        private Writer beginPart() throws IOException {
            Path file = folder.resolve(
                    ".dateline-%d-%d.nq.gz".formatted(ProcessHandle.current().pid(), temporary.size() + 1));
            temporary.add(file);
            file.toFile().deleteOnExit();
            Writer out = new BufferedWriter(
                    new OutputStreamWriter(
                            new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8),
                    1 << 16);
            part = Optional.of(out);
            return out;
        }

        private void endPart() throws IOException {
            if (part.isPresent()) {
                part.get().close();
                part = Optional.empty();
                inPart = 0;
            }
        }

        Written finish() throws IOException {
            endPart();
            for (Path stale : earlier()) {
                Files.delete(stale);
            }
            List<Path> files = new ArrayList<>();
            for (Path file : temporary) {
                Path target = folder.resolve(String.format(Locale.ROOT, "dateline-%05d.nq.gz", files.size() + 1));
                files.add(Files.move(file, target, StandardCopyOption.ATOMIC_MOVE));
            }
            return new Written(files, quads);
        }

        @Override
        public void close() throws IOException {
            endPart();
            for (Path file : temporary) {
                Files.deleteIfExists(file);
            }
        }
    }
}
