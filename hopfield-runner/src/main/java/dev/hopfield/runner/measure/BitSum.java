package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.BitPatterns;

/** A sum of bit patterns, read as -1 and +1, in integers. */
final class BitSum implements PatternSum {

    private final BitPatterns patterns;
    private final int[] state;

    /** How many of the added patterns are +1 at a unit; their sum is twice that, less all of them. */
    private final int[] ups;

    private final long[] words;
    private int added;

    BitSum(BitPatterns patterns, Outcome outcome, int cue) {
        this.patterns = patterns;
        this.state = new int[patterns.units()];
        this.ups = new int[patterns.units()];
        this.words = new long[patterns.wordsPerRow()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = (int) outcome.decoded(cue, unit);
        }
    }

    @Override
    public void add(int pattern, boolean reversed) {
        patterns.copyRow(pattern, words, 0);
        for (int word = 0; word < words.length; word++) {
            int first = word * Long.SIZE;
            int end = Math.min(ups.length, first + Long.SIZE);
            long bits = reversed ? ~words[word] : words[word];
            for (int unit = first; unit < end; unit++) {
                ups[unit] += (int) (bits & 1);
                bits >>>= 1;
            }
        }
        added++;
    }

    @Override
    public double cosine() {
        int product = 0;
        int stateSquare = 0;
        int sumSquare = 0;
        for (int unit = 0; unit < ups.length; unit++) {
            int mixed = Integer.signum(2 * ups[unit] - added);
            product += state[unit] * mixed;
            stateSquare += state[unit] * state[unit];
            sumSquare += mixed * mixed;
        }
        return PatternSum.cosine(product, stateSquare, sumSquare);
    }
}
