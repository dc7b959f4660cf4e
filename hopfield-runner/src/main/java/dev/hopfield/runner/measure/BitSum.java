package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.BitPatterns;

/** A sum of bit patterns, read as -1 and +1, in integers. */
final class BitSum implements PatternSum {

    private final BitPatterns patterns;
    private final int[] state;
    private final int[] sum;
    private final long[] words;

    BitSum(BitPatterns patterns, Outcome outcome, int cue) {
        this.patterns = patterns;
        this.state = new int[patterns.units()];
        this.sum = new int[patterns.units()];
        this.words = new long[patterns.wordsPerRow()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = (int) outcome.decoded(cue, unit);
        }
    }

    @Override
    public void add(int pattern, boolean reversed) {
        patterns.copyRow(pattern, words, 0);
        int high = reversed ? -1 : 1;
        for (int unit = 0; unit < sum.length; unit++) {
            sum[unit] += (words[unit >>> 6] >>> unit & 1) != 0 ? high : -high;
        }
    }

    @Override
    public double cosine() {
        int product = 0;
        int stateSquare = 0;
        int sumSquare = 0;
        for (int unit = 0; unit < sum.length; unit++) {
            int mixed = Integer.signum(sum[unit]);
            product += state[unit] * mixed;
            stateSquare += state[unit] * state[unit];
            sumSquare += mixed * mixed;
        }
        return PatternSum.cosine(product, stateSquare, sumSquare);
    }
}
