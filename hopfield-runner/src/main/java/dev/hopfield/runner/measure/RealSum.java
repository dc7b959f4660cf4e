package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.RealPatterns;

/** A sum of real patterns. */
final class RealSum implements PatternSum {

    private final RealPatterns patterns;
    private final double[] state;
    private final double[] sum;

    RealSum(RealPatterns patterns, Outcome outcome, int cue) {
        this.patterns = patterns;
        this.state = new double[patterns.units()];
        this.sum = new double[patterns.units()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = outcome.decoded(cue, unit);
        }
    }

    @Override
    public void add(int pattern, boolean reversed) {
        float[] block = patterns.block(pattern / patterns.rowsPerBlock());
        int offset = patterns.offset(pattern);
        double sign = reversed ? -1 : 1;
        for (int unit = 0; unit < sum.length; unit++) {
            sum[unit] += sign * block[offset + unit];
        }
    }

    @Override
    public double cosine() {
        double product = 0;
        double stateSquare = 0;
        double sumSquare = 0;
        for (int unit = 0; unit < sum.length; unit++) {
            product += state[unit] * sum[unit];
            stateSquare += state[unit] * state[unit];
            sumSquare += sum[unit] * sum[unit];
        }
        return PatternSum.cosine(product, stateSquare, sumSquare);
    }
}
