package dev.hopfield.runner.measure;

import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** States compared with real patterns as they are; bits stand for the numbers that they are read as. */
final class DecodedReals implements DecodedStates {

    private final RealPatterns patterns;
    private final RealPatterns states;

    /** The length of each pattern. */
    private final double[] norms;

    DecodedReals(RealPatterns patterns, Patterns states) {
        this.patterns = patterns;
        this.states = (RealPatterns) states.as(Encoding.REAL);
        this.norms = new double[patterns.count()];
        for (int pattern = 0; pattern < norms.length; pattern++) {
            norms[pattern] = Math.sqrt(product(patterns.row(pattern), pattern));
        }
    }

    @Override
    public float value(int cue, int unit) {
        return states.value(cue, unit);
    }

    @Override
    public double overlap(int cue, int pattern) {
        float[] state = states.row(cue);
        return cosine(state, norm(state), pattern);
    }

    @Override
    public double[] overlaps(int cue) {
        float[] state = states.row(cue);
        double norm = norm(state);
        double[] overlaps = new double[patterns.count()];
        for (int pattern = 0; pattern < overlaps.length; pattern++) {
            overlaps[pattern] = cosine(state, norm, pattern);
        }
        return overlaps;
    }

    private static double norm(float[] state) {
        return Math.sqrt(product(state, state, 0));
    }

    private double cosine(float[] state, double norm, int pattern) {
        double scale = norm * norms[pattern];
        return scale == 0 ? 0 : Math.max(-1, Math.min(1, product(state, pattern) / scale));
    }

    private double product(float[] state, int pattern) {
        return product(state, patterns.block(pattern / patterns.rowsPerBlock()), patterns.offset(pattern));
    }

    /** In four sums, so that additions need not wait for each other. */
    private static double product(float[] state, float[] stored, int offset) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int unit = 0;
        for (; unit + 3 < state.length; unit += 4) {
            sum0 += (double) state[unit] * stored[offset + unit];
            sum1 += (double) state[unit + 1] * stored[offset + unit + 1];
            sum2 += (double) state[unit + 2] * stored[offset + unit + 2];
            sum3 += (double) state[unit + 3] * stored[offset + unit + 3];
        }
        for (; unit < state.length; unit++) {
            sum0 += (double) state[unit] * stored[offset + unit];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
