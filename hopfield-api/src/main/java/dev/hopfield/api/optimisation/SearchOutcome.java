package dev.hopfield.api.optimisation;

import java.util.function.IntToDoubleFunction;

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

    /**
     * The mean of a number over all starts.
     *
     * @param perStart the number for a start
     * @return the mean; NaN if a number is NaN
     */
    default double mean(IntToDoubleFunction perStart) {
        double sum = 0;
        for (int start = 0; start < attempts().count(); start++) {
            sum += perStart.applyAsDouble(start);
        }
        return sum / attempts().count();
    }
}
