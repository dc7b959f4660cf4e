package dev.hopfield.api.state;

/**
 * Makes rows of packed states whenever they are read.
 *
 * <p>A pure function of the number of the row: the same row is always the same words, in any order and any thread.
 */
@FunctionalInterface
public interface RowGenerator {

    /**
     * Makes one row.
     *
     * @param row from 0 to count - 1
     * @param into receives units / 64 words, rounded up; bits beyond the last unit are cleared afterwards
     * @param offset where the first word goes
     */
    void generate(int row, long[] into, int offset);
}
