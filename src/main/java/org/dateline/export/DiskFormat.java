package org.dateline.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;

/**
 * How items stand in a temporary file: each after a byte that says there is one, text as its length and its UTF-8. Terms
 * come back exactly as they went, labels of blank nodes too.
 */
final class DiskFormat<T> implements SerializationFactory<T> {

    private final Writing<T> writing;
    private final Reading<T> reading;

    private DiskFormat(Writing<T> writing, Reading<T> reading) {
        this.writing = writing;
        this.reading = reading;
    }

    static DiskFormat<String> ofLines() {
        return new DiskFormat<>(DiskFormat::writeText, DiskFormat::readText);
    }

    static DiskFormat<Triple> ofTriples() {
        return new DiskFormat<>(DiskFormat::writeTriple, DiskFormat::readTriple);
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T item, DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    @Override
    public Sink<T> createSerializer(OutputStream file) {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16));
        return new Sink<>() {
            @Override
            public void send(T item) {
                run(() -> {
                    out.writeByte(1);
                    writing.write(item, out);
                });
            }

            @Override
            public void flush() {
                run(out::flush);
            }

            @Override
            public void close() {
                run(out::close);
            }
        };
    }

    @Override
    public Iterator<T> createDeserializer(InputStream file) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
        return new Iterator<>() {
            private int mark = mark(in);

            @Override
            public boolean hasNext() {
                return mark == 1;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                try {
                    T item = reading.read(in);
                    mark = mark(in);
                    return item;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static int mark(InputStream in) {
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void writeTriple(Triple triple, DataOutputStream out) throws IOException {
        writeTerm(triple.getSubject(), out);
        writeTerm(triple.getPredicate(), out);
        writeTerm(triple.getObject(), out);
    }

    private static Triple readTriple(DataInputStream in) throws IOException {
        return Triple.create(readTerm(in), readTerm(in), readTerm(in));
    }

    private static void writeTerm(Node term, DataOutputStream out) throws IOException {
        if (term.isURI()) {
            out.writeByte('<');
            writeText(term.getURI(), out);
        } else if (term.isBlank()) {
            out.writeByte('_');
            writeText(term.getBlankNodeLabel(), out);
        } else if (term.isTripleTerm()) {
            out.writeByte('(');
            writeTriple(term.getTriple(), out);
        } else {
            out.writeByte('"');
            writeText(term.getLiteralLexicalForm(), out);
            writeText(term.getLiteralDatatypeURI(), out);
            writeText(term.getLiteralLanguage(), out);
            TextDirection direction = term.getLiteralBaseDirection();
            writeText(direction == null ? "" : direction.direction(), out);
        }
    }

    private static Node readTerm(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case '<' -> NodeFactory.createURI(readText(in));
            case '_' -> NodeFactory.createBlankNode(readText(in));
            case '(' -> NodeFactory.createTripleTerm(readTriple(in));
            default -> readLiteral(readText(in), in);
        };
    }

    private static Node readLiteral(String text, DataInputStream in) throws IOException {
        String datatype = readText(in);
        String language = readText(in);
        String direction = readText(in);
        if (language.isEmpty()) {
            return NodeFactory.createLiteralDT(text, NodeFactory.getType(datatype));
        }
        return direction.isEmpty()
                ? NodeFactory.createLiteralLang(text, language)
                : NodeFactory.createLiteralDirLang(text, language, direction);
    }
}
