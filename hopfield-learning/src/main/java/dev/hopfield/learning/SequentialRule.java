package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import java.util.Set;

/** Learns patterns into a matrix, one after another, so that learning can go on where it ended. */
interface SequentialRule {

    /**
     * Learns patterns from a first one on.
     *
     * @param matrix what the patterns before it gave, 0 if there are none; changed
     * @param patterns bipolar patterns x units, the learnt ones first
     * @param first the first that is not learnt yet
     * @param workers who may share the work; no bit of the matrix depends on them
     */
    void learn(SquareMatrix matrix, BitPatterns patterns, int first, Workers workers);

    /** What the values of the matrix are divided by. */
    double divisor(int units);

    /** What holds for the matrix. */
    Set<CouplingTrait> traits();
}
