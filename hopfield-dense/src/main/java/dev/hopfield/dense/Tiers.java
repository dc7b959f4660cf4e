package dev.hopfield.dense;

import java.util.Arrays;

/** Scores in tiers of the same width, from the best downwards: ranks for as much work as there are scores. */
final class Tiers {

    /** So many that little is lost by not telling apart the scores of one. */
    static final int NUMBER = 64;

    private final double[] counts = new double[NUMBER];
    /** How far scores are behind the best, together: differences keep the digits that scores have in common. */
    private final double[] behind = new double[NUMBER];

    private final double[] least = new double[NUMBER];
    private double largest;

    /**
     * Puts scores into the tiers.
     *
     * @param scores numbers of which none is above the range of finite ones, from index 0 on
     * @param count how many, at least 1
     * @param lowest those below are left out; but not all
     */
    void fill(double[] scores, int count, double lowest) {
        largest = Double.NEGATIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        for (int index = 0; index < count; index++) {
            largest = Math.max(largest, scores[index]);
            smallest = Math.min(smallest, scores[index]);
        }
        smallest = Math.max(smallest, lowest);
        Arrays.fill(counts, 0);
        Arrays.fill(behind, 0);
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        double perUnit = largest > smallest ? NUMBER / (largest - smallest) : 0;
        for (int index = 0; index < count; index++) {
            double score = scores[index];
            if (score >= smallest) {
                int tier = Math.min(NUMBER - 1, (int) ((largest - score) * perUnit));
                counts[tier]++;
                behind[tier] += largest - score;
                least[tier] = Math.min(least[tier], score);
            }
        }
    }

    /** The best score. */
    double largest() {
        return largest;
    }

    /** How many scores a tier has. */
    double count(int tier) {
        return counts[tier];
    }

    /** The mean of the scores of a tier that has any, rounded down. */
    double mean(int tier) {
        double distance = behind[tier] / counts[tier];
        double mean = largest - distance;
        return largest - mean < distance ? Math.nextDown(mean) : mean;
    }

    /** The least score of a tier, plus infinity if there is none. */
    double least(int tier) {
        return least[tier];
    }
}
