package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;

/**
 * Reads the matrix of any couplings, column by column.
 *
 * <p>In a state in which unit j is 1 and all others are 0, the field of unit i is w_ij; so a batch of such states gives as many
 * columns, to single precision.
 */
final class CouplingColumns {

    /** Columns that are read together: as many as a word has bits. */
    static final int TOGETHER = Long.SIZE;

    private CouplingColumns() {}

    /** The memory that a batch of them takes, in bytes: fields, with room for what they are made of. */
    static long bytes(long units) {
        return 2L * TOGETHER * Float.BYTES * units;
    }

    /** What is done with some columns. */
    @FunctionalInterface
    interface Batch {

        /**
         * Takes columns.
         *
         * @param first the unit j that the first of them starts from, a multiple of {@value #TOGETHER}
         * @param columns columns x units: row k holds w_ij for j = first + k and all i
         */
        void take(int first, RealPatterns columns);
    }

    /**
     * Reads all columns.
     *
     * @param couplings whose matrix is read
     * @param workers who may share the work on the fields
     * @param batch told the columns, in their order
     */
    static void forEach(Couplings couplings, Workers workers, Batch batch) {
        int units = couplings.units();
        for (int first = 0; first < units; first += TOGETHER) {
            batch.take(first, couplings.fields(singles(first, Math.min(TOGETHER, units - first), units), workers));
        }
    }

    /** As bits, whose fields are exact where any are. */
    private static BitPatterns singles(int first, int count, int units) {
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BINARY, count, units);
        for (int row = 0; row < count; row++) {
            states.set(row, first + row, true);
        }
        return states.build();
    }
}
