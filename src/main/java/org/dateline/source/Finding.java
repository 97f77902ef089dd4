package org.dateline.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.diagnostic.Problem;

/** What came of looking for a quote in an article's text. Lines count from 1. */
public sealed interface Finding {

    /** How the words given and the article's own characters are the same. */
    enum Match {
        /** Character by character. */
        LITERAL,
        /** After folding: quotation marks, blanks, dashes, composed letters, what takes no room. */
        FOLDED;

        /** The code in the graph: {@code literal}, {@code folded}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which of the words of a quote are meant; all but {@link #WHOLE} are sides of an elision. */
    enum Part {
        WHOLE,
        FIRST,
        MIDDLE,
        LAST
    }

    /** A warning or a note on a quote that was found. */
    record Remark(Problem problem, String message) {}

    /**
     * A stretch of the text that is much like words that do not stand there.
     *
     * @param text the article's own words, each that differs marked like {@code ⟦miltias⟧}; blanks folded
     * @param line where it starts
     * @param given the words given that do not stand in it, in their order
     */
    record Passage(String text, int line, List<String> given) {

        public Passage {
            given = List.copyOf(given);
        }
    }

    /**
     * The words are proven.
     *
     * @param start offset of the first character, in code points
     * @param end offset behind the last character
     * @param line where it starts
     * @param exact the article's own characters; empty for a quote with an elision
     * @param words folded, an elision as {@code  … }
     */
    record Found(int start, int end, int line, Match match, Optional<String> exact, String words, List<Remark> remarks)
            implements Finding {

        public Found {
            if (start < 0 || end <= start || line < 1) {
                throw new IllegalArgumentException("no such stretch: %d to %d, line %d".formatted(start, end, line));
            }
            remarks = List.copyOf(remarks);
        }

        public boolean elided() {
            return exact.isEmpty();
        }
    }

    /**
     * Some words do not stand in the text, or, being the end of an elision, not behind the others.
     *
     * @param missing these words, folded
     * @param nearest what the article has instead, if anything is reasonably near
     */
    record NotFound(Part part, String missing, Optional<Passage> nearest) implements Finding {}

    /**
     * The words, or the first words of an elision, stand at several places.
     *
     * @param words those that do, folded
     * @param count of the places; a paragraph repeated counts once
     * @param lines of the first of the places, ascending, each once, at most {@value #MOST_LINES}
     */
    record Ambiguous(String words, int count, List<Integer> lines) implements Finding {

        static final int MOST_LINES = 10;

        public Ambiguous {
            lines = List.copyOf(lines);
        }
    }

    /** The words stand in the text, but begin in one paragraph and end in another. */
    record AcrossParagraphs(int line, int endLine) implements Finding {}

    /**
     * The quote cannot be looked for.
     *
     * @param reason a sentence without its full stop
     */
    record Malformed(String reason) implements Finding {}
}
