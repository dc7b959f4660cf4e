package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.util.Optional;

/**
 * Steps that are sized by their error: the embedded methods of orders 5 and 4.
 *
 * <p>The error of a step is a root mean square over the units that move, in x = gain u where |x| is below 1, and relative to x above. Each
 * row has steps of its own, of at most 2 tau. Where even steps of 1e-12 tau err too much, the flow cannot be followed, and a recall ends
 * DIVERGED.
 *
 * @param error allowed in a step, from 1e-10 to 0.01; by default a tenth of the tolerance of the model, from 1e-7 to 1e-4
 */
@Component(
        name = "dormand-prince",
        summary = "steps sized by their error, of orders 5 and 4",
        references =
                "J. R. Dormand, P. J. Prince, A family of embedded Runge-Kutta formulae, J. Comput. Appl. Math. 6 (1980) 19-26,"
                        + " doi:10.1016/0771-050X(80)90013-3")
public record DormandPrince(
        @Parameter(
                doc = "error allowed in a step; when absent a tenth of the model's tolerance, from 1e-7 to 1e-4",
                min = DormandPrince.LEAST,
                max = DormandPrince.GREATEST)
        Optional<Double> error)
        implements Integrator {

    static final double LEAST = 1e-10;
    static final double GREATEST = 0.01;

    /**
     * Error allowed in a step, as a part of the tolerance.
     *
     * <p>Where a mode of the flow decays faster than the steps are made for, potentials ripple at about this error; it must not keep a
     * state from counting as at rest.
     */
    private static final double PART_OF_TOLERANCE = 0.1;

    /** Above, energies might be seen to rise; below, steps would follow the rounding of fields to floats. */
    private static final double LARGEST_ERROR = 1e-4;

    private static final double SMALLEST_ERROR = 1e-7;

    /** Checks the range. */
    public DormandPrince {
        error.ifPresent(given -> InvalidParameter.unless(
                given >= LEAST && given <= GREATEST, "error", given, "allow an error from 1e-10 to 0.01"));
    }

    /** The error that goes with the tolerance of the model: the preset. */
    public DormandPrince() {
        this(Optional.empty());
    }

    double errorWith(double tolerance) {
        return error.orElse(Math.max(SMALLEST_ERROR, Math.min(LARGEST_ERROR, PART_OF_TOLERANCE * tolerance)));
    }

    @Override
    public Stepper stepper(Flow flow) {
        return new SizedSteps(flow, errorWith(flow.tolerance()));
    }

    @Override
    public boolean keepsDescent() {
        return error.isEmpty() || error.get() <= LARGEST_ERROR;
    }

    @Override
    public String remedy() {
        return "allow dormand-prince less error in a step";
    }

    @Override
    public int numbersPerUnit() {
        return RungeKuttaStages.arrays(Tableau.DORMAND_PRINCE);
    }
}
