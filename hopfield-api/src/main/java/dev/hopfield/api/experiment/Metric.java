package dev.hopfield.api.experiment;

import dev.hopfield.api.component.ExtensionPoint;

/** Measures a recall, or the memory itself: one number for each of its columns. An immutable value. */
@ExtensionPoint("metric")
public interface Metric extends MeasuredColumns {

    /**
     * Measures.
     *
     * @param outcome what was stored, asked and recalled
     * @return one number for each column, finite, or NaN where there is nothing to measure; a mean over cues does not depend on
     *     their order beyond rounding
     */
    double[] measure(Outcome outcome);

    /**
     * The most cues of its own with which this metric asks the memory in one go, for estimates of memory.
     *
     * @param patterns how many patterns are stored
     * @return by default 0: it asks nothing
     */
    default long probes(long patterns) {
        return 0;
    }
}
