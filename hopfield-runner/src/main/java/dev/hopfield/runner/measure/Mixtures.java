package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
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
        this.bits = outcome.patterns().encoding().isBits();
    }

    /**
     * How many patterns the smallest sum has whose cosine with the state reaches a threshold.
     *
     * @param threshold a number up to 1
     * @return at least 2; 0 if there is no such sum
     */
    int smallest(double threshold) {
        int[] nearestFirst = IntStream.range(0, overlaps.length)
                .boxed()
                .sorted(Comparator.comparingDouble(pattern -> -Math.abs(overlaps[pattern])))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sum = new double[outcome.patterns().units()];
        for (int size = 1; size <= Math.min(MANY, nearestFirst.length); size++) {
            int pattern = nearestFirst[size - 1];
            if (overlaps[pattern] == 0) {
                return 0;
            }
            add(pattern, sum);
            boolean stable = !bits || size % 2 == 1 || size > FEW;
            if (size > 1 && stable && cosine(sum) >= threshold) {
                return size;
            }
        }
        return 0;
    }

    private void add(int pattern, double[] sum) {
        double sign = Math.signum(overlaps[pattern]);
        for (int unit = 0; unit < sum.length; unit++) {
            sum[unit] += sign * outcome.reference(pattern, unit);
        }
    }

    private double cosine(double[] sum) {
        double product = 0;
        double stateSquare = 0;
        double sumSquare = 0;
        for (int unit = 0; unit < sum.length; unit++) {
            double state = outcome.decoded(cue, unit);
            double mixed = bits ? Math.signum(sum[unit]) : sum[unit];
            product += state * mixed;
            stateSquare += state * state;
            sumSquare += mixed * mixed;
        }
        double norms = Math.sqrt(stateSquare) * Math.sqrt(sumSquare);
        return norms == 0 ? 0 : product / norms;
    }
}
