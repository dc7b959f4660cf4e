package dev.hopfield.runner.result;

import java.util.Arrays;
import java.util.List;

/**
 * How draws are spread: the least, the quartiles and the greatest; NaN if nothing was measured.
 *
 * <p>Quartiles lie between draws in proportion, the seventh definition of R. J. Hyndman and Y. Fan, The American
 * Statistician 50 (1996) 361, doi:10.1080/00031305.1996.10473566.
 *
 * @param values from the least to the greatest, as {@link #NAMES}
 */
record Quantiles(List<Double> values) {

    /** What the five are called. */
    static final List<String> NAMES = List.of("min", "q25", "median", "q75", "max");

    Quantiles {
        values = List.copyOf(values);
    }

    /**
     * @param draws one number for each draw; NaN where nothing was measured, which is left out
     */
    static Quantiles of(double... draws) {
        double[] sorted = Arrays.stream(draws)
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
        return new Quantiles(
                List.of(at(sorted, 0), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 1)));
    }

    private static double at(double[] sorted, double part) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = part * (sorted.length - 1);
        int below = (int) place;
        double beyond = place - below;
        return beyond == 0 ? sorted[below] : sorted[below] + beyond * (sorted[below + 1] - sorted[below]);
    }
}
