package dev.hopfield.api.optimisation;

/** What a solver made of an instance, for metrics. */
public interface SearchOutcome {

    /** The problem that was to be solved. */
    Instance instance();

    /** What became of each start. */
    Attempts attempts();

    /**
     * What the final state of a start says.
     *
     * @param start from 0
     * @return the answer, valid or not
     */
    Solution solution(int start);

    /**
     * The energy of the final state of a start, with every unit at one of its two values.
     *
     * @param start from 0
     * @return E
     */
    double energy(int start);
}
