package org.dateline.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.source.Words.Span;

/** Looks for whole words in a folded text, paragraph for paragraph. Results are indexes, ascending. */
final class Occurrences {

    /** A shorter part of another paragraph is a heading or a signature, no pull quote. */
    private static final int FEWEST_PULLED_WORDS = 6;

    /** What stands more often is no quote; whether paragraphs repeat is not asked then. */
    private static final int MOST_COMPARED = 200;

    private final FoldedText folded;
    private final String text;
    private final int[] paragraphStarts;

    Occurrences(FoldedText folded) {
        this.folded = folded;
        this.text = folded.text();
        var starts = new ArrayList<Integer>(List.of(0));
        for (int end = text.indexOf(FoldedText.PARAGRAPH_END); end >= 0; ) {
            starts.add(end + 1);
            end = text.indexOf(FoldedText.PARAGRAPH_END, end + 1);
        }
        paragraphStarts = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where the words first stand, from an index on; -1 if nowhere. */
    int next(String words, int from) {
        for (int at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
            if (folded.isEdge(at) && folded.isEdge(at + words.length())) {
                return at;
            }
        }
        return -1;
    }

    /** The paragraph around an index. */
    Span paragraphAt(int index) {
        int found = Arrays.binarySearch(paragraphStarts, index);
        int number = found >= 0 ? found : -found - 2;
        int end = number + 1 < paragraphStarts.length ? paragraphStarts[number + 1] - 1 : text.length();
        return new Span(paragraphStarts[number], end);
    }

    /** Each place where the words stand; a place has more than one index where a whole paragraph stands again. */
    List<List<Integer>> places(String words) {
        List<Integer> all = all(words);
        var places = new ArrayList<List<Integer>>();
        boolean compare = all.size() <= MOST_COMPARED;
        for (int index : all) {
            if (!compare || !joins(places, index)) {
                places.add(new ArrayList<>(List.of(index)));
            }
        }
        return places;
    }

    private List<Integer> all(String words) {
        var all = new ArrayList<Integer>();
        for (int at = next(words, 0); at >= 0; at = next(words, at + 1)) {
            all.add(at);
        }
        return all;
    }

    private boolean joins(List<List<Integer>> places, int index) {
        for (List<Integer> place : places) {
            if (place.stream().allMatch(other -> repeats(other, index) || repeats(index, other))) {
                place.add(index);
                return true;
            }
        }
        return false;
    }

    /** Whether the whole paragraph around one index stands around the other, too, but for quotation marks about it. */
    private boolean repeats(int inner, int outer) {
        Span whole = paragraphAt(inner);
        if (standsAgain(whole, outer - inner)) {
            Span other = paragraphAt(outer);
            return length(whole) == length(other) || isPullable(whole);
        }
        Span bare = bare(whole);
        return bare.start() <= inner && standsAgain(bare, outer - inner) && isPullable(bare);
    }

    private boolean isPullable(Span span) {
        return Words.in(text, span.start(), span.end()).size() >= FEWEST_PULLED_WORDS;
    }

    private boolean standsAgain(Span span, int shift) {
        return text.regionMatches(span.start() + shift, text, span.start(), length(span));
    }

    private Span bare(Span paragraph) {
        int start = paragraph.start();
        int end = paragraph.end();
        while (start < end && isQuotationMark(text.charAt(start))) {
            start++;
        }
        while (end > start && (isQuotationMark(text.charAt(end - 1)) || ".,".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isQuotationMark(char c) {
        return c == '"' || c == '\'';
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }
}
