package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.state.RealPatterns;

/** Minus the Manhattan distance, -sum_i |s_i - xi_i|: less impressed by a few units that are far off. */
@Component(
        name = "manhattan",
        summary = "minus the sum of absolute differences of pattern and state; recall follows no energy",
        references = "B. Millidge et al., Universal Hopfield networks, ICML 2022, arXiv:2202.04557")
public record Manhattan() implements Similarity {

    @Override
    public Scores of(RealPatterns patterns) {
        return (RowScores) (pattern, states, offset) -> {
            float[] block = patterns.block(pattern / patterns.rowsPerBlock());
            return -distance(block, patterns.offset(pattern), states, offset, patterns.units());
        };
    }

    private static double distance(float[] a, int aFrom, float[] b, int bFrom, int units) {
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            sum += Math.abs((double) a[aFrom + unit] - b[bFrom + unit]);
        }
        return sum;
    }

    @Override
    public ScoreForm form() {
        return ScoreForm.OTHER;
    }

    @Override
    public boolean growsWithUnits() {
        return true;
    }
}
