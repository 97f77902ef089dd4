package org.dateline.source;

/**
 * Which characters count as the same when a quote is looked for: what a keyboard cannot type, or a reader cannot see.
 * Case, accents, spelling and all other punctuation are kept. The lists name code points of Unicode 16.
 */
final class Folding {

    /** Below this no character combines with the one before it, and none changes under NFC. */
    static final int FIRST_COMBINING = 0x300;

    private Folding() {}

    /** A blank of any width, a tab, a line end. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Takes no room: soft hyphen, zero-width blanks and joiners, direction marks, variation selectors. */
    static boolean isIgnorable(int c) {
        return c >= 0xAD
                && (c == 0xAD
                        || c == 0x34F
                        || c == 0x61C
                        || (c >= 0x180B && c <= 0x180F)
                        || (c >= 0x200B && c <= 0x200F)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2060 && c <= 0x206F)
                        || (c >= 0xFE00 && c <= 0xFE0F)
                        || c == 0xFEFF
                        || (c >= 0xE0100 && c <= 0xE01EF));
    }

    static boolean isNothing(int c) {
        return isBlank(c) || isIgnorable(c);
    }

    static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** May become one character with the one before it under NFC: marks, Hangul vowels and finals. */
    static boolean isJoined(int c) {
        return c >= FIRST_COMBINING
                && (isMark(c) || (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FB) || c == 0x16D67);
    }

    /** What a keyboard has for it: straight quotation marks, the hyphen; else the character itself. */
    static int plain(int c) {
        return switch (c) {
            case 0xB4, 0x2BC, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0xFF07 -> '\'';
            case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x2036, 0x301D, 0x301E, 0x301F, 0xFF02 -> '"';
            case 0x5BE, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            case 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D -> '-';
            default -> c;
        };
    }
}
