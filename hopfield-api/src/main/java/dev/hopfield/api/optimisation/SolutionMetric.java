package dev.hopfield.api.optimisation;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.experiment.MeasuredColumns;

/** Measures the attempts of a solver: one number for each of its columns. An immutable value. */
@ExtensionPoint("solution metric")
public interface SolutionMetric extends MeasuredColumns {

    /**
     * Measures.
     *
     * @param outcome the problem, and what became of each start
     * @return one number for each column, NaN where there is nothing to measure
     */
    double[] measure(SearchOutcome outcome);
}
