package org.dateline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Standard output that says when it fails. A {@link java.io.PrintStream} swallows every {@link IOException}: a full disk
 * would go unnoticed and a reader gone away would cost the rest of the work. Failures are unchecked here and so get
 * through it: {@link ReaderGone} for a closed pipe, {@link UncheckedIOException} for the rest.
 */
final class CheckedOutput extends FilterOutputStream {

    /** The reader of our pipe went away: nothing is wrong, and nothing is left to do. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ReaderGone(IOException cause) {
            super(cause);
        }
    }

    CheckedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) {
        attempt(() -> out.write(octet));
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        attempt(() -> out.write(octets, offset, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    private static void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException failure) {
            throw explain(failure);
        }
    }

    /** The JDK has no type for a broken pipe, only the system's words; they name the pipe on Unix and on Windows. */
    private static RuntimeException explain(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("pipe")
                ? new ReaderGone(failure)
                : new UncheckedIOException(
                        new IOException("cannot write to standard output: " + failure.getMessage(), failure));
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
