package org.dateline.fact;

import java.util.List;

/** The wording that all messages about values share: what was found, in quotation marks, and how to write it. */
final class Found {

    private static final int LONGEST = 40;

    private Found() {}

    /** The text in quotation marks, on one line, cut after 40 characters. */
    static String quoted(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (line.codePointCount(0, line.length()) > LONGEST) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        }
        return '"' + line + '"';
    }

    /** {@code "; write a or b"}, or nothing when there is no spelling to offer. */
    static String write(List<String> spellings) {
        return spellings.isEmpty() ? "" : "; write " + String.join(" or ", spellings);
    }
}
