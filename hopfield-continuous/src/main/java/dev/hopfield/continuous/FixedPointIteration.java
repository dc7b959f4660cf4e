package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/**
 * Finds equilibria without following time: potentials go to where their inputs would hold them.
 *
 * <p>x becomes x + relaxation (tau_min / tau_i) (beta_i (h_i + I_i) - x_i), of all units at once. Where there is an energy, a step that would
 * raise it is tried again at half its length, for a row by itself, and lengths grow back; so the iteration descends, and ends at the
 * equilibria of the flow. Which one a cue ends in may differ from where the flow would take it. Without an energy it may swing for ever,
 * and end at the limit on steps.
 *
 * <p>C. M. Marcus and R. M. Westervelt, Phys. Rev. A 40 (1989) 501, doi:10.1103/PhysRevA.40.501, give the gain up to which the iteration
 * of full steps converges.
 *
 * @param relaxation the longest step: what part of the way potentials go, above 0 and at most 1
 */
@Component(
        name = "fixed-point",
        summary =
                "equilibria alone: potentials go straight to where inputs hold them, and back off where the energy would rise",
        references =
                "C. M. Marcus, R. M. Westervelt, Dynamics of iterated-map neural networks, Phys. Rev. A 40 (1989) 501-504,"
                        + " doi:10.1103/PhysRevA.40.501")
public record FixedPointIteration(
        @Parameter(doc = "what part of the way potentials go in a step", preset = "1", min = 0, openMin = true, max = 1)
        double relaxation)
        implements Integrator {

    /** Checks the range. */
    public FixedPointIteration {
        InvalidParameter.unless(
                relaxation > 0 && relaxation <= 1, "relaxation", relaxation, "give a part above 0 and at most 1");
    }

    @Override
    public Stepper stepper(Flow flow) {
        return new GuardedSteps(flow, relaxation);
    }

    @Override
    public boolean keepsDescent() {
        return true;
    }

    @Override
    public String remedy() {
        return "take a lower relaxation of fixed-point";
    }

    @Override
    public int numbersPerUnit() {
        return RungeKuttaStages.arrays(Tableau.EULER);
    }
}
