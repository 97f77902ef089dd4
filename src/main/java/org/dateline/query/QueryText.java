package org.dateline.query;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of queries as they come from files and pipes. */
public final class QueryText {

    private static final String HEADER = "#+";

    private QueryText() {}

    /**
     * UTF-8 text without the mark that some editors put before it.
     *
     * @param file as messages call it
     * @throws IOException when it is no UTF-8
     */
    public static String decoded(byte[] bytes, String file) throws IOException {
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

    /** Whether it has a header as the questions of the catalogue have. */
    public static boolean hasHeader(String text) {
        return text.lines().anyMatch(line -> line.startsWith(HEADER));
    }
}
