package org.dateline.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.RiotLib;

/**
 * The spool's file: canonical N-Triples lines, with an index of which stretch belongs to which graph. It is deleted by
 * the system when it is closed (on Unix at once, so that a killed process leaves nothing).
 */
final class SpoolFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final IRIxResolver AS_WRITTEN =
            IRIxResolver.create().noBase().resolve(false).allowRelative(true).build();

    private final FileChannel channel;
    private final Map<Node, List<Stretch>> index = new HashMap<>();

    private record Stretch(long start, long length) {}

    private SpoolFile(FileChannel channel) {
        this.channel = channel;
    }

    static SpoolFile create(Path folder) throws IOException {
        Path path = folder.resolve(StoreFolder.OWN_FILES + "spool-" + UUID.randomUUID() + ".nt");
        return new SpoolFile(FileChannel.open(
                path,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    void append(Node graph, List<Triple> triples) throws IOException {
        long start = channel.size();
        channel.position(start);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        for (Triple triple : triples) {
            out.write((CanonicalTerms.line(triple) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
        index.computeIfAbsent(graph, g -> new ArrayList<>()).add(new Stretch(start, channel.size() - start));
    }

    Iterator<Triple> triples(Node graph) {
        return Iter.flatMap(index.getOrDefault(graph, List.of()).iterator(), this::parse);
    }

    private Iterator<Triple> parse(Stretch stretch) {
        InputStream in = new BufferedInputStream(new StretchStream(channel, stretch), BUFFER);
        // what we wrote ourselves was checked before; a warning about an odd IRI would only come twice
        return IteratorParsers.createIteratorNTriples(
                in,
                RiotLib.createParserProfile(
                        RiotLib.factoryRDF(), ErrorHandlerFactory.errorHandlerNoLogging, AS_WRITTEN, false));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the spool: " + e.getMessage(), e);
        }
    }

    /** Reads by position, so that writing and several readings do not disturb each other. */
    private static final class StretchStream extends InputStream {

        private final FileChannel channel;
        private final long end;
        private long position;

        StretchStream(FileChannel channel, Stretch stretch) {
            this.channel = channel;
            this.position = stretch.start();
            this.end = stretch.start() + stretch.length();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (position >= end) {
                return -1;
            }
            int wanted = (int) Math.min(length, end - position);
            int count = channel.read(ByteBuffer.wrap(bytes, offset, wanted), position);
            position += Math.max(count, 0);
            return count;
        }
    }
}
