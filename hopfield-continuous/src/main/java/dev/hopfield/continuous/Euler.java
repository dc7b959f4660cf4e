package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.component.Parameter;

/**
 * Steps of one length along the drift at their start: errors shrink with the step itself.
 *
 * <p>A step that is too long for the gain makes the potentials swing to and fro and the energy rise, which is told.
 *
 * @param step its length in units of the (least) time constant, from 1e-9 to 1
 */
@Component(name = "euler", summary = "fixed steps along the drift, of order 1")
public record Euler(
        @Parameter(
                doc = "length of a step; shorter for higher gain",
                preset = "0.05",
                min = Euler.SHORTEST,
                max = Euler.LONGEST,
                unit = "tau")
        double step)
        implements Integrator {

    static final double SHORTEST = 1e-9;

    /** The leak alone would be overshot beyond. */
    static final double LONGEST = 1;

    /** Checks the range. */
    public Euler {
        InvalidParameter.unless(step >= SHORTEST && step <= LONGEST, "step", step, "give a step from 1e-9 to 1");
    }

    @Override
    public Stepper stepper(Flow flow) {
        return new FixedSteps(Tableau.EULER, flow, step);
    }

    @Override
    public boolean keepsDescent() {
        return false;
    }

    @Override
    public String remedy() {
        return "take a step of euler shorter than " + NumberText.shortest(step)
                + ", or dormand-prince, which sizes its own";
    }

    @Override
    public int numbersPerUnit() {
        return RungeKuttaStages.arrays(Tableau.EULER);
    }
}
