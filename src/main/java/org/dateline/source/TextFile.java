package org.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file strictly as UTF-8: nothing is replaced, so that offsets and digests mean the file's own characters. */
final class TextFile {

    static final int MOST_BYTES = 20 * 1024 * 1024;

    private TextFile() {}

    /** The characters as they stand, byte order mark and line ends included. */
    static String read(Path file, String name) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableTextException(
                    name + ": longer than 20 MB; an article's text is expected, save its words alone", 0);
        }
        return decode(bytes, name);
    }

    static String decode(byte[] bytes, String name) throws UnreadableTextException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw notUtf8(bytes, in.position(), name);
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line = lineOf(bytes, text.substring(0, nul).getBytes(StandardCharsets.UTF_8).length);
            throw new UnreadableTextException(
                    "%s:%s: a NUL character: not a UTF-8 text; save it as UTF-8".formatted(name, line), line);
        }
        return text;
    }

    private static UnreadableTextException notUtf8(byte[] bytes, int position, String name) {
        int line = lineOf(bytes, position);
        int first = bytes[0] & 0xFF;
        String guess = position == 0 && (first == 0xFF || first == 0xFE) ? " (it begins like UTF-16)" : "";
        return new UnreadableTextException(
                "%s:%s: not UTF-8: byte 0x%02X%s; save the text as UTF-8"
                        .formatted(name, line, bytes[position] & 0xFF, guess),
                line);
    }

    /** Lines end with LF, CRLF or CR. */
    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            boolean crBeforeLf = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (bytes[i] == '\n' || (bytes[i] == '\r' && !crBeforeLf)) {
                line++;
            }
        }
        return line;
    }
}
