package org.dateline.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.source.Finding.Passage;
import org.dateline.source.Words.Span;

/**
 * Finds the stretch of a text that is most like words which do not stand there, so that a message can show both. Fewest
 * insertions, deletions and replacements of characters win (Sellers 1980), upper and lower case alike; nothing is shown
 * that needs more than two for five characters. In a long text only the stretches that share most words are compared.
 */
final class NearestPassage {

    private static final int LONGEST_WORDS = 600;
    private static final int MOST_CELLS_AT_ONCE = 4_000_000;
    private static final int MOST_WINDOWS = 12;
    private static final int SHORTEST_WINDOW = 2000;

    private final ArticleText article;
    private final FoldedText folded;
    private final String text;

    NearestPassage(ArticleText article, FoldedText folded) {
        this.article = article;
        this.folded = folded;
        this.text = folded.text();
    }

    /** @param within where in the folded text to look */
    Optional<Passage> find(String words, Span within) {
        String needle = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
        return windows(needle, within).stream()
                .flatMap(window -> Alignment.best(needle, text, window).stream())
                .min(Comparator.comparingInt(Alignment::cost).thenComparingInt(Alignment::start))
                .filter(best -> best.cost() * 5 <= needle.length() * 2)
                .map(best -> passage(widened(best), needle));
    }

    private List<Span> windows(String needle, Span within) {
        long cells = (long) needle.length() * (within.end() - within.start());
        if (cells <= MOST_CELLS_AT_ONCE) {
            return List.of(within);
        }
        record Window(Span span, int score) {}
        Set<String> sought = new HashSet<>();
        Words.in(needle, 0, needle.length()).forEach(word -> sought.add(lower(word.in(needle))));
        int size = Math.max(SHORTEST_WINDOW, 4 * needle.length());
        var windows = new ArrayList<Window>();
        for (int start = within.start(); start < within.end(); start += size - 2 * needle.length()) {
            Span span = new Span(start, Math.min(within.end(), start + size));
            int score = score(span, sought);
            if (score > 0) {
                windows.add(new Window(span, score));
            }
        }
        windows.sort(Comparator.comparingInt(Window::score).reversed());
        return windows.stream().limit(MOST_WINDOWS).map(Window::span).toList();
    }

    /** The letters of all sought words that stand in the window: long words tell more than short ones. */
    private int score(Span window, Set<String> sought) {
        Set<String> shared = new HashSet<>();
        for (Span word : Words.in(text, window.start(), window.end())) {
            String lower = lower(word.in(text));
            if (sought.contains(lower)) {
                shared.add(lower);
            }
        }
        return shared.stream().mapToInt(String::length).sum();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** To whole words, and to a quotation mark if only its other half was found. */
    private Span widened(Alignment found) {
        int start = found.start();
        int end = found.end();
        while (start < end - 1 && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start + 1 && text.charAt(end - 1) == ' ') {
            end--;
        }
        while (!folded.isEdge(start)) {
            start--;
        }
        while (!folded.isEdge(end)) {
            end++;
        }
        boolean half = text.substring(start, end).chars().filter(c -> c == '"').count() % 2 == 1;
        if (half && end < text.length() && text.charAt(end) == '"') {
            return new Span(start, end + 1);
        }
        return half && start > 0 && text.charAt(start - 1) == '"' ? new Span(start - 1, end) : new Span(start, end);
    }

    private Passage passage(Span span, String needle) {
        List<Span> own = WordDifference.tokens(text, span);
        List<Span> given = WordDifference.tokens(needle, new Span(0, needle.length()));
        var difference = new WordDifference(
                own.stream().map(token -> token.in(text)).toList(),
                given.stream().map(token -> token.in(needle)).toList());
        int line = article.lineOf(folded.map().start(span.start()));
        return new Passage(marked(own, difference), line, difference.onlyInSecond());
    }

    private String marked(List<Span> tokens, WordDifference difference) {
        var marked = new StringBuilder();
        int last = folded.map().start(tokens.getFirst().start());
        for (int i = 0; i < tokens.size(); i++) {
            int start = folded.map().start(tokens.get(i).start());
            int end = folded.map().end(tokens.get(i).end());
            String own = article.slice(start, end);
            marked.append(start > last ? " " : "").append(difference.isOnlyInFirst(i) ? "⟦" + own + "⟧" : own);
            last = end;
        }
        return marked.toString();
    }
}
