package dev.hopfield.kernels;

/**
 * Kernels on rows of bits, packed 64 units to a word; a set bit is read as +1, a clear one as -1.
 *
 * <p>Sizes and offsets are not checked here but by the types that call these loops. Results on integers are exact and the
 * same in all implementations. <em>Planes</em> hold one integer for each bit of a row, bit p of all of them in plane p;
 * words are cut into groups of {@link #groupWords} (the last may be shorter), and the planes of a group lie side by side:
 * word w of plane p is at index {@code g planeCount + p width + w - g} for the group that begins at word g and is width
 * words wide.
 */
public interface PackedKernels {

    /** Most rows that {@link #countRows} takes at a time: as many as 4 bits can count. */
    int ROWS_TOGETHER = 15;

    /** Most rows that {@link #addSelectedRows} takes at a time: a run that is summed in float. */
    int RUN_ROWS = 32;

    /** Words of a group of planes. */
    int groupWords();

    /**
     * The sum of the integers whose bit is set; the highest plane counts negative, as in two's complement.
     *
     * @param planes planeCount x words
     * @param planeCount number of planes, from 1 to 62
     * @param words words of each plane
     * @param bits holds the row that selects
     * @param offset its first word
     */
    long selectedSum(long[] planes, int planeCount, int words, long[] bits, int offset);

    /**
     * Adds one to the integers whose bit is set and takes one off the others, or the other way round.
     *
     * @param planes planeCount x words; changed, modulo 2^planeCount
     * @param planeCount number of planes, at least 1
     * @param words words of each plane
     * @param bits holds the row of directions
     * @param offset its first word
     * @param up whether a set bit means one more; otherwise it means one less
     * @param wrapped receives, in words words, a bit for each integer that went beyond two's complement
     * @return whether any did
     */
    boolean step(long[] planes, int planeCount, int words, long[] bits, int offset, boolean up, long[] wrapped);

    /**
     * Counts the rows in which each bit is set: adds up to {@value #ROWS_TOGETHER} rows to integers that are not negative.
     *
     * @param rows holds the rows, one after another
     * @param offset first word of the first row
     * @param words words of a row
     * @param count number of rows, from 0 to {@value #ROWS_TOGETHER}
     * @param inverted bit r is set where the bits of row r count when they are clear
     * @param planes planeCount x words; changed, modulo 2^planeCount
     * @param planeCount number of planes, at least 4
     */
    void countRows(long[] rows, int offset, int words, int count, int inverted, long[] planes, int planeCount);

    /**
     * Transposes 64 x 64 bits: bit c of word r becomes bit r of word c.
     *
     * @param square 64 words; changed
     */
    void transpose(long[] square);

    /**
     * How many bits of two rows differ.
     *
     * @param a holds the first row
     * @param aOffset its first word
     * @param b holds the second row
     * @param bOffset its first word
     * @param words words of each
     */
    int differences(long[] a, int aOffset, long[] b, int bOffset, int words);

    /**
     * Adds real numbers to the columns in which rows have a bit set: into_k += sum_r bit_rk values_r.
     *
     * <p>The rows of one call are summed in float and added in double, so that the error stays below 2e-6 of the sum of
     * absolute values, however many calls there are. A column does not depend on which others are asked for.
     *
     * @param rows holds the rows
     * @param offset first word that is wanted of the first row
     * @param stride words from one row to the next
     * @param words how many words are wanted of each row
     * @param count number of rows, from 0 to {@value #RUN_ROWS}
     * @param values holds one number for each row
     * @param valuesOffset that of the first row
     * @param into receives 64 x words numbers; changed
     * @param intoOffset that of the first column
     */
    void addSelectedRows(
            long[] rows,
            int offset,
            int stride,
            int words,
            int count,
            float[] values,
            int valuesOffset,
            double[] into,
            int intoOffset);

    /**
     * The sum of the real numbers whose bit is set.
     *
     * <p>Runs are summed in float and added in double: the error stays below 2e-6 of the sum of absolute values.
     *
     * @param bits holds the row that selects
     * @param offset its first word
     * @param words words of the row
     * @param values 64 x words numbers
     */
    double selectedSum(long[] bits, int offset, int words, float[] values);
}
