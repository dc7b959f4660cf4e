package dev.hopfield.dense.attention;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;

/**
 * A linear map with a bias, y = W x + b.
 *
 * @param weight W, outputs x inputs, as PyTorch keeps it
 * @param bias b, one row of outputs; none for 0
 */
public record Projection(RealPatterns weight, Optional<RealPatterns> bias) {

    /** Checks that the shapes agree. */
    public Projection {
        InvalidParameter.unless(weight.count() > 0, "weight", weight, "give at least one row");
        bias.ifPresent(row -> InvalidParameter.unless(
                row.count() == 1 && row.units() == weight.count(),
                "bias",
                row,
                "give one row of " + weight.count() + " units, one for each row of the weight"));
    }

    /**
     * A map without a bias.
     *
     * @param weight W, outputs x inputs
     */
    public static Projection of(RealPatterns weight) {
        return new Projection(weight, Optional.empty());
    }

    /**
     * A map with a bias.
     *
     * @param weight W, outputs x inputs
     * @param bias b, a number for each output
     */
    public static Projection of(RealPatterns weight, float... bias) {
        return new Projection(weight, Optional.of(RealPatterns.of(bias)));
    }

    /** The number of units of x. */
    public int inputs() {
        return weight.units();
    }

    /** The number of units of y. */
    public int outputs() {
        return weight.count();
    }
}
