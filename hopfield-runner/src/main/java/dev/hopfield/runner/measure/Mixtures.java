package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Compares a final state with sums of the patterns that it is most like. */
final class Mixtures {

    /** Up to how many patterns make a mixture rather than an average. */
    static final int FEW = 7;

    /** How many patterns are summed at most, so that judging costs no more than a fixed number of patterns. */
    private static final int MANY = 256;

    private final Outcome outcome;
    private final int cue;
    private final double[] overlaps;
    private final boolean bits;

    Mixtures(Outcome outcome, int cue, double[] overlaps) {
        this.outcome = outcome;
        this.cue = cue;
        this.overlaps = overlaps;
        this.bits = outcome.targets().encoding().isBits();
    }

    /**
     * How many patterns the smallest sum has whose cosine with the state reaches a threshold.
     *
     * @param threshold a number up to 1
     * @return at least 2; 0 if there is no such sum
     */
    int smallest(double threshold) {
        int[] nearestFirst = nearestFirst();
        PatternSum sum = sum(outcome.targets());
        for (int size = 1; size <= nearestFirst.length; size++) {
            int pattern = nearestFirst[size - 1];
            if (overlaps[pattern] == 0) {
                return 0;
            }
            sum.add(pattern, overlaps[pattern] < 0);
            boolean stable = !bits || size % 2 == 1 || size > FEW;
            if (size > 1 && stable && sum.cosine() >= threshold) {
                return size;
            }
        }
        return 0;
    }

    private PatternSum sum(Patterns patterns) {
        return patterns instanceof BitPatterns packed
                ? new BitSum(packed, outcome, cue)
                : new RealSum((RealPatterns) patterns, outcome, cue);
    }

    /** The patterns with the largest overlaps in size, the largest first, of equals the first; at most MANY. */
    private int[] nearestFirst() {
        double[] sizes = Arrays.stream(overlaps).map(Math::abs).toArray();
        double[] ascending = sizes.clone();
        Arrays.sort(ascending);
        double least = ascending[Math.max(0, ascending.length - MANY)];
        return IntStream.range(0, sizes.length)
                .filter(pattern -> sizes[pattern] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble(pattern -> -sizes[pattern]))
                .limit(MANY)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
