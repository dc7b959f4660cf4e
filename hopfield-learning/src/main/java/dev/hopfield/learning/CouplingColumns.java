package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;

/**
 * Reads the matrix of any couplings, column by column.
 *
 * <p>In a state in which unit j is 1 and all others are 0, the field of unit i is w_ij; so a batch of such states gives
 * as many columns, to single precision. Where couplings are symmetric but for rounding, w_ij of the smaller j is to
 * stand for both.
 */
final class CouplingColumns {

    /** Columns that are read together: as many as a word has bits. */
    private static final int TOGETHER = Long.SIZE;

    private CouplingColumns() {}

    /** The memory that a batch of them takes, in bytes: fields, with room for what they are made of. */
    static long bytes(long units) {
        return 2L * TOGETHER * Float.BYTES * units;
    }

    /** What is done with a column. */
    @FunctionalInterface
    interface Column {

        /**
         * Takes a column, w_ij for all i.
         *
         * @param from the unit j
         * @param values hold the column; not to be written to
         * @param offset where it begins
         */
        void take(int from, float[] values, int offset);
    }

    /**
     * Reads all columns.
     *
     * @param couplings whose matrix is read
     * @param workers who may share the work on the fields
     * @param column told the columns, in their order
     */
    static void forEach(Couplings couplings, Workers workers, Column column) {
        int units = couplings.units();
        for (int first = 0; first < units; first += TOGETHER) {
            BitPatterns states = singles(first, Math.min(TOGETHER, units - first), units);
            RealPatterns columns = couplings.fields(states, workers);
            for (int row = 0; row < columns.count(); row++) {
                column.take(first + row, columns.block(row / columns.rowsPerBlock()), columns.offset(row));
            }
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
