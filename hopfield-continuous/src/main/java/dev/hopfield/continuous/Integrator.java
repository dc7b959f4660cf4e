package dev.hopfield.continuous;

import dev.hopfield.api.component.ExtensionPoint;

/**
 * How the potentials of graded units are followed to rest. An immutable value.
 *
 * <p>Many cues are followed together, each with steps of its own, so that the fields of all are taken at once.
 */
@ExtensionPoint("integrator")
public interface Integrator {

    /**
     * Begins to follow some rows.
     *
     * @param flow what moves them
     * @return what makes their steps; for one thread
     */
    Stepper stepper(Flow flow);

    /** Whether the energy of symmetric couplings never rises from one of its steps to the next, whatever the parameters. */
    boolean keepsDescent();

    /** What to do where an energy rose, as a clause that begins with a verb. */
    String remedy();

    /** How many numbers a stepper keeps for each unit of each row, for estimates of memory. */
    int numbersPerUnit();
}
