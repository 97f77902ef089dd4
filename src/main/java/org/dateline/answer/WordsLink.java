package org.dateline.answer;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The address of words in a page, as a text fragment
 * (<a href="https://wicg.github.io/scroll-to-text-fragment/">URL Fragment Text Directives</a>): browsers scroll to the
 * words and mark them. Words with an elision are given by their first and their last part.
 */
final class WordsLink {

    private static final String ELISION = " … ";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WordsLink() {}

    /**
     * The link.
     *
     * @param url of the page; one that has a fragment keeps it
     * @param words folded, each elision as {@code " … "}
     * @param exact the same words in the page's own characters, where they are known
     */
    static String of(String url, String words, Optional<String> exact) {
        StringBuilder link =
                new StringBuilder(url).append(url.indexOf('#') < 0 ? "#" : "").append(":~:text=");
        int first = words.indexOf(ELISION);
        if (exact.isPresent() || first < 0) {
            return link.append(encoded(exact.orElse(words))).toString();
        }
        String last = words.substring(words.lastIndexOf(ELISION) + ELISION.length());
        return link.append(encoded(words.substring(0, first)))
                .append(',')
                .append(encoded(last))
                .toString();
    }

    /** The directive's own signs {@code &}, {@code -} and {@code ,} must not stand in its words, nor anything odd. */
    private static String encoded(String words) {
        StringBuilder out = new StringBuilder();
        for (byte b : words.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= '0' && b <= '9')
                    || b == '.'
                    || b == '_'
                    || b == '~';
            if (plain) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }
}
