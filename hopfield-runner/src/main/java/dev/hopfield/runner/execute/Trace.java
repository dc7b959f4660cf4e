package dev.hopfield.runner.execute;

/**
 * The energy of one start of a solver, step by step: all of them, or evenly thinned to a few hundred. Immutable.
 *
 * <p>It begins with the state before the first step and ends with the last one.
 */
public final class Trace {

    private final int start;
    private final int[] steps;
    private final double[] energies;

    /**
     * @param start which start, from 0
     * @param steps how many steps it had made; handed over
     * @param energies of its state then; handed over
     */
    public Trace(int start, int[] steps, double[] energies) {
        this.start = start;
        this.steps = steps;
        this.energies = energies;
    }

    /** Which start this is of, from 0. */
    public int start() {
        return start;
    }

    /** How many states there are. */
    public int length() {
        return steps.length;
    }

    /**
     * How many steps had been made to a state.
     *
     * @param point from 0 to length - 1
     * @return the number of steps
     */
    public int step(int point) {
        return steps[point];
    }

    /**
     * The energy of a state.
     *
     * @param point from 0 to length - 1
     * @return E; not finite if the solver left the finite numbers
     */
    public double energy(int point) {
        return energies[point];
    }
}
