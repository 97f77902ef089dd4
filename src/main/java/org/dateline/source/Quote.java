package org.dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.source.Finding.Part;
import org.dateline.source.Words.Span;

/**
 * Words that a curator gives as the article's, cut at their elisions: {@code  … } or {@code  ... } between blanks.
 *
 * @param sides where the words before, between and after the elisions stand in the folded words; one without elision
 */
record Quote(String source, FoldedText folded, List<Span> sides) {

    static final String ELISION = " … ";

    private static final String DOTS = "...";
    private static final String FOLDED_ELISION = " " + DOTS + " ";
    private static final int FEWEST_WORDS = 2;

    Quote {
        sides = List.copyOf(sides);
    }

    /** Takes every lone ellipsis for an elision. */
    static Quote of(String source) {
        return of(source, words -> false);
    }

    /** @param stands whether folded words with an ellipsis between them stand so in the text: then it elides nothing */
    static Quote of(String source, Predicate<String> stands) {
        FoldedText folded = FoldedText.of(source);
        String text = folded.text();
        var sides = new ArrayList<Span>();
        int start = 0;
        int dots = text.indexOf(FOLDED_ELISION);
        while (dots >= 0) {
            int next = text.indexOf(FOLDED_ELISION, dots + FOLDED_ELISION.length() - 1);
            int end = next < 0 ? text.length() : next;
            if (!stands.test(text.substring(start, end))) {
                sides.add(new Span(start, Math.max(start, dots)));
                start = dots + FOLDED_ELISION.length();
            }
            dots = next;
        }
        sides.add(new Span(Math.min(start, text.length()), text.length()));
        return new Quote(source, folded, sides);
    }

    boolean elided() {
        return sides.size() > 1;
    }

    /** The folded words of one side. */
    String side(int number) {
        return sides.get(number).in(folded.text());
    }

    /** The words of one side as the curator wrote them. */
    String written(int number) {
        Span side = sides.get(number);
        int start = source.offsetByCodePoints(0, folded.map().start(side.start()));
        return source.substring(start, source.offsetByCodePoints(0, folded.map().end(side.end())));
    }

    Part part(int number) {
        if (!elided()) {
            return Part.WHOLE;
        }
        if (number == 0) {
            return Part.FIRST;
        }
        return number == sides.size() - 1 ? Part.LAST : Part.MIDDLE;
    }

    /** The form that goes into the graph: folded, elisions as {@code  … }. */
    String canonical() {
        var words = new ArrayList<String>();
        for (int number = 0; number < sides.size(); number++) {
            words.add(side(number));
        }
        return String.join(ELISION, words);
    }

    int wordCount() {
        return Words.count(folded.text());
    }

    /** Why these can be nobody's words, as a sentence without its full stop. */
    Optional<String> fault() {
        String text = folded.text();
        if (wordCount() == 0) {
            return Optional.of(text.isEmpty() ? "the quote is empty" : "the quote '" + text + "' has no word");
        }
        return elided() ? sideFault() : Optional.empty();
    }

    /** An ellipsis before the first or behind the last word leaves nothing out; asked only where it is not found. */
    boolean hasOuterElision() {
        return folded.text().startsWith(DOTS + " ") || folded.text().endsWith(" " + DOTS);
    }

    private Optional<String> sideFault() {
        for (int number = 0; number < sides.size(); number++) {
            if (Words.count(side(number)) < FEWEST_WORDS) {
                return Optional.of("each side of an elision needs at least %s whole words; '%s' has %s"
                        .formatted(FEWEST_WORDS, side(number), Words.count(side(number))));
            }
        }
        return Optional.empty();
    }
}
