package dev.hopfield.dense.attention;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;

/**
 * Layer normalisation with trained gain and bias, y = gain (x - mean) / sqrt(variance + epsilon) + bias.
 *
 * <p>Mean and variance are those of the units of one pattern, the variance divided by their number; both are summed in double. (J. L.
 * Ba, J. R. Kiros and G. E. Hinton, "Layer normalization", 2016, arXiv:1607.06450.)
 *
 * @param gain one row of units; none for 1
 * @param bias one row of units; none for 0
 * @param epsilon keeps a constant pattern from being blown up, at least 0
 */
public record PatternNormalisation(Optional<RealPatterns> gain, Optional<RealPatterns> bias, double epsilon) {

    /** That of PyTorch, unless another is asked for. */
    static final double EPSILON = 1e-5;

    /** Checks the shapes and epsilon. */
    public PatternNormalisation {
        gain.ifPresent(row -> InvalidParameter.unless(row.count() == 1, "gain", row, "give one row"));
        bias.ifPresent(row -> InvalidParameter.unless(
                row.count() == 1 && (gain.isEmpty() || gain.get().units() == row.units()),
                "bias",
                row,
                "give one row, of as many units as the gain has"));
        InvalidParameter.unless(
                epsilon >= 0 && epsilon <= Double.MAX_VALUE, "epsilon", epsilon, "give a finite number of at least 0");
    }

    /** Gain 1, bias 0 and an epsilon of 0.00001, for patterns of any number of units. */
    public static PatternNormalisation plain() {
        return new PatternNormalisation(Optional.empty(), Optional.empty(), EPSILON);
    }

    /**
     * An epsilon of 0.00001.
     *
     * @param gain a number for each unit
     * @param bias a number for each unit
     */
    public static PatternNormalisation of(float[] gain, float[] bias) {
        return new PatternNormalisation(
                Optional.of(RealPatterns.of(gain)), Optional.of(RealPatterns.of(bias)), EPSILON);
    }

    /** The same with another epsilon. */
    public PatternNormalisation withEpsilon(double other) {
        return new PatternNormalisation(gain, bias, other);
    }

    /** Checks that patterns can be normalised, before any is. */
    void requireUnits(String parameter, int units) {
        Optional<RealPatterns> row = gain.or(() -> bias);
        if (row.isPresent() && row.get().units() != units) {
            throw new InvalidParameter(
                    parameter, row.get(), "the patterns that it is for have " + units + " units; give as many");
        }
    }

    /** Normalises rows in place: count x units, from index 0 on. */
    void apply(float[] rows, int count, int units) {
        float[] gains = gain.map(row -> row.block(0)).orElseGet(() -> new float[0]);
        float[] biases = bias.map(row -> row.block(0)).orElseGet(() -> new float[0]);
        for (int from = 0; from < count * units; from += units) {
            double mean = 0;
            for (int unit = 0; unit < units; unit++) {
                mean += rows[from + unit];
            }
            mean /= units;
            double squares = 0;
            for (int unit = 0; unit < units; unit++) {
                double difference = rows[from + unit] - mean;
                squares += difference * difference;
            }
            double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares / units + epsilon);
            for (int unit = 0; unit < units; unit++) {
                double value = (rows[from + unit] - mean) * scale;
                value *= gains.length == 0 ? 1 : gains[unit];
                rows[from + unit] = (float) (value + (biases.length == 0 ? 0 : biases[unit]));
            }
        }
    }
}
