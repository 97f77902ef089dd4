package org.dateline.source;

import java.util.ArrayList;
import java.util.List;
import org.dateline.source.Words.Span;

/** Which words of two stretches are not in their longest common sequence. */
final class WordDifference {

    private final List<String> first;
    private final List<String> second;
    /** [i][j]: the length of the longest common sequence of the words from i and from j on. */
    private final int[][] common;

    private final boolean[] onlyInFirst;
    private final List<String> onlyInSecond = new ArrayList<>();

    WordDifference(List<String> first, List<String> second) {
        this.first = first;
        this.second = second;
        this.common = new int[first.size() + 1][second.size() + 1];
        this.onlyInFirst = new boolean[first.size()];
        fill();
        walk();
    }

    /** The words with the punctuation at them: cut at blanks, behind hyphens and at letters that are words. */
    static List<Span> tokens(String text, Span within) {
        var tokens = new ArrayList<Span>();
        int start = within.start();
        int at = start;
        while (at < within.end()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean last = next >= within.end();
            if (c == ' ' || c == '-' || Words.isUnspaced(c) || last || Words.isUnspaced(text.codePointAt(next))) {
                int end = c == ' ' ? at : next;
                if (end > start) {
                    tokens.add(new Span(start, end));
                }
                start = next;
            }
            at = next;
        }
        return tokens;
    }

    boolean isOnlyInFirst(int index) {
        return onlyInFirst[index];
    }

    List<String> onlyInSecond() {
        return List.copyOf(onlyInSecond);
    }

    private void fill() {
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = first.get(i).equals(second.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    private void walk() {
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
                i++;
                j++;
            } else if (j == second.size() || (i < first.size() && common[i + 1][j] >= common[i][j + 1])) {
                onlyInFirst[i++] = true;
            } else {
                onlyInSecond.add(second.get(j++));
            }
        }
    }
}
