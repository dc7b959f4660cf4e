package dev.hopfield.api.component;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Suggests what a misspelt name may have meant. */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name with the smallest edit distance, if it is near enough to be meant.
     *
     * <p>Counts insertions, deletions, replacements and swaps of neighbours, without regard to case.
     *
     * @param name as written
     * @param known names that would do
     * @return the nearest, the first in alphabetical order among equals
     */
    public static Optional<String> of(String name, Collection<String> known) {
        int near = Math.max(1, name.length() / 3);
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= near && distance(name, candidate) < name.length());
    }

    /**
     * Advice for a name that is not known: the nearest name, and all names.
     *
     * @param name as written
     * @param known names that would do
     * @return one line
     */
    public static String advice(String name, Collection<String> known) {
        String all = known.isEmpty()
                ? "there are none"
                : "known: " + known.stream().sorted().collect(Collectors.joining(", "));
        return of(name, known)
                .map(nearest -> "did you mean '" + nearest + "'? " + all)
                .orElse(all);
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                distance[i][j] = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
