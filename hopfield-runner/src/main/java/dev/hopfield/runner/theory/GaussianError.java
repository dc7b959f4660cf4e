package dev.hopfield.runner.theory;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Theory;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * The chance that a unit of a stored pattern is unstable under Hebb's rule: P = erfc(sqrt((N - 1) / (2 (P - 1)))) / 2.
 *
 * <p>The crosstalk of the P - 1 other random patterns is taken to be Gaussian. It is what one synchronous step does to a
 * stored pattern, not where recall ends.
 */
@Component(
        name = "gaussian-error",
        summary = "chance that a unit of a stored random pattern is unstable under Hebb's rule",
        references =
                "J. Hertz, A. Krogh and R. G. Palmer, Introduction to the Theory of Neural Computation, Addison-Wesley"
                        + " 1991, section 2.2")
public record GaussianError() implements Theory {

    @Override
    public List<String> columns() {
        return List.of("gaussian-error");
    }

    @Override
    public double[] predict(long patterns, long units) {
        return new double[] {patterns == 1 ? 0 : Erf.erfc(Math.sqrt((units - 1) / (2.0 * (patterns - 1)))) / 2};
    }
}
