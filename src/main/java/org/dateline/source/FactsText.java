package org.dateline.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The bytes of a facts file as characters, strictly UTF-8. What YAML 1.2 does not allow (chapter 5.1: control
 * characters) is found here, since the parser would not tell the line.
 */
final class FactsText {

    private static final String SAVE = "hint: save the file as UTF-8";

    private final String file;
    private final Diagnostics diagnostics;

    FactsText(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** The characters without the byte order mark; empty when they are no text, the reason being reported. */
    Optional<String> read(byte[] bytes) {
        if (bytes.length > 1 && (((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF)) >= 0xFEFF) {
            return refuse(Place.of(file), "is not UTF-8; it begins like UTF-16");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean malformed = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (malformed) {
            String found = "is not UTF-8; found the byte 0x%02X".formatted(bytes[in.position()] & 0xFF);
            return refuse(place(text), found);
        }
        return printable(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Optional<String> printable(String text) {
        int wrong = IntStream.iterate(0, i -> i < text.length(), i -> i + Character.charCount(text.codePointAt(i)))
                .filter(i -> !StreamReader.isPrintable(text.codePointAt(i)))
                .findFirst()
                .orElse(-1);
        if (wrong < 0) {
            return Optional.of(text);
        }
        Place place = place(text.substring(0, wrong));
        if (text.charAt(wrong) == 0) {
            return refuse(place, "a NUL character stands here; this is no text, or it is UTF-16");
        }
        diagnostics.report(
                place,
                Problem.YAML_SYNTAX,
                "the control character U+%04X stands here; delete it".formatted(text.codePointAt(wrong)));
        return Optional.empty();
    }

    private Optional<String> refuse(Place place, String message) {
        diagnostics.report(place, Problem.FILE_UNREADABLE, message, SAVE);
        return Optional.empty();
    }

    /** The place behind these characters. */
    private Place place(String before) {
        String marked = before + "|";
        String last = marked.lines().reduce((first, second) -> second).orElseThrow();
        int bom = before.startsWith("\uFEFF") && last.startsWith("\uFEFF") ? 1 : 0;
        return new Place(file, (int) marked.lines().count(), last.codePointCount(0, last.length()) - bom, 1);
    }
}
