package org.dateline.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dateline.diagnostic.Place;

/** The text of queries as they come from files and pipes. */
public final class QueryText {

    /** In characters. */
    static final int MOST = 1_000_000;

    private static final int UTF_8_BYTES = 4;
    private static final String HEADER = "#+";

    private QueryText() {}

    /**
     * All of a stream as UTF-8, without the mark that some editors put before it.
     *
     * @param file as messages call it
     * @throws IOException when it is no UTF-8
     * @throws QueryRefusedException when it is longer than a query may be
     */
    public static String read(InputStream in, String file) throws IOException, QueryRefusedException {
        byte[] bytes = in.readNBytes(MOST * UTF_8_BYTES + 1);
        if (bytes.length > MOST * UTF_8_BYTES) {
            throw tooLong(file);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8; save it as UTF-8", e);
        }
    }

    /** Refuses a text on which the parser, whose time grows with the square of a word's length, would take minutes. */
    static void requireLength(String text, String file) throws QueryRefusedException {
        if (text.length() > MOST) {
            throw tooLong(file);
        }
    }

    private static QueryRefusedException tooLong(String file) {
        return new QueryRefusedException(
                Place.of(file), String.format(Locale.ROOT, "a query has at most %,d characters", MOST));
    }

    /** Whether it has a header as the questions of the catalogue have. */
    public static boolean hasHeader(String text) {
        return text.lines().anyMatch(line -> line.startsWith(HEADER));
    }
}
