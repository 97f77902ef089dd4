package org.dateline.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody probably meant by a misspelt name, by optimal string alignment distance. */
public final class NearNames {

    private static final int SHOWN = 3;
    private static final int MOST_DIFFERENT = 6;
    /** Letters from which on a part of a name counts as nearly the name. */
    private static final int PART = 3;

    private NearNames() {}

    /**
     * The known names nearest to a wrong one, nearest first, at most three: those a few letters away, and those of which
     * it is a part.
     */
    public static List<String> to(String wrong, Collection<String> known) {
        String folded = wrong.toLowerCase(Locale.ROOT);
        int bound = Math.min(MOST_DIFFERENT, (wrong.length() + 1) / 3);
        record Near(String name, int distance) {}
        return known.stream()
                .distinct()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= bound || isPart(folded, name))
                .map(name -> new Near(name, distance(folded, name.toLowerCase(Locale.ROOT), bound)))
                .filter(near -> near.distance <= bound || isPart(folded, near.name))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SHOWN)
                .map(Near::name)
                .toList();
    }

    private static boolean isPart(String folded, String name) {
        return folded.length() >= PART && name.toLowerCase(Locale.ROOT).contains(folded);
    }

    /** {@code did you mean: a, b?}; empty when nothing is near. */
    public static Optional<String> hint(String wrong, Collection<String> known) {
        return hint(to(wrong, known));
    }

    /** {@code did you mean: a, b?}; empty for no names. */
    public static Optional<String> hint(List<String> meant) {
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(meant.stream().collect(Collectors.joining(", ", "did you mean: ", "?")));
    }

    /** Exact up to the bound; beyond it only known to be more, so that long words do not take long. */
    private static int distance(String a, String b, int bound) {
        int far = bound + 1;
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            Arrays.fill(cost[i], far);
            for (int j = Math.max(0, i - bound); j <= Math.min(b.length(), i + bound); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, new int[] {i, j}, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int[] at, int[][] cost) {
        int i = at[0];
        int j = at[1];
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
