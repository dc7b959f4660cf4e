package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.component.Parameter;

/**
 * Steps of one length by the classical method of order 4, with four drifts in each.
 *
 * @param step its length in units of the (least) time constant, from 1e-9 to 2
 */
@Component(
        name = "runge-kutta",
        summary = "fixed steps by the classical method of order 4",
        references =
                "W. Kutta, Beitrag zur näherungsweisen Integration totaler Differentialgleichungen, Z. Math. Phys. 46 (1901)"
                        + " 435-453")
public record RungeKutta(
        @Parameter(
                doc = "length of a step; shorter for higher gain",
                preset = "0.2",
                min = RungeKutta.SHORTEST,
                max = RungeKutta.LONGEST,
                unit = "tau")
        double step)
        implements Integrator {

    static final double SHORTEST = 1e-9;

    /** What the leak alone takes away would grow from 2.78 on. */
    static final double LONGEST = 2;

    /** Checks the range. */
    public RungeKutta {
        InvalidParameter.unless(step >= SHORTEST && step <= LONGEST, "step", step, "give a step from 1e-9 to 2");
    }

    @Override
    public Stepper stepper(Flow flow) {
        return new FixedSteps(Tableau.CLASSICAL, flow, step);
    }

    @Override
    public boolean keepsDescent() {
        return false;
    }

    @Override
    public String remedy() {
        return "take a step of runge-kutta shorter than " + NumberText.shortest(step)
                + ", or dormand-prince, which sizes its own";
    }

    @Override
    public int numbersPerUnit() {
        return RungeKuttaStages.arrays(Tableau.CLASSICAL);
    }
}
