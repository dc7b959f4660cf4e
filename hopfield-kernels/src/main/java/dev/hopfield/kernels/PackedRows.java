package dev.hopfield.kernels;

import java.util.function.IntFunction;

/**
 * Overlaps, signed sums and transposes of rows of bits, packed 64 units to a word.
 *
 * <p>Unit i of a row is bit i mod 64 of its word i / 64. A set bit is read as +1, a clear one as -1. A row of n units
 * takes {@link #words words(n)} words; rows of a block follow each other without a gap. Bits beyond the last unit
 * must be zero where two rows are compared, and are not looked at where a row meets numbers.
 */
public final class PackedRows {

    private static final int BYTE = 8;

    private static final float[] SIGNS = signsOfBytes();

    private PackedRows() {}

    /**
     * Words that a row takes: units / 64, rounded up.
     *
     * @param units number of units, not negative
     * @return number of words
     * @throws IllegalArgumentException if units is negative
     */
    public static int words(int units) {
        Span.checkSize("units", units);
        return (int) ((units + (Long.SIZE - 1L)) >>> 6);
    }

    /**
     * Overlaps of patterns with a state, m_r = sum_i patterns_ri state_i.
     *
     * <p>Counted as units - 2 popcount(patterns_r xor state). Patterns lie in blocks, so that more fit than one array
     * can hold: row r is row r mod rowsPerBlock of block r / rowsPerBlock.
     *
     * @param blocks the blocks by number, each from its first word on; read, not written to
     * @param rowsPerBlock patterns of each block but the last, which has the rest; at least 1
     * @param rows number of all patterns, not negative
     * @param units units of each pattern, not negative
     * @param state holds the state
     * @param stateOffset its first word
     * @param into receives one overlap for each pattern, from -units to units, from index 0 on
     * @throws IllegalArgumentException if a size is out of range or an array is too short
     */
    public static void overlaps(
            IntFunction<long[]> blocks,
            int rowsPerBlock,
            int rows,
            int units,
            long[] state,
            int stateOffset,
            int[] into) {
        int words = words(units);
        Span.checkPositive("rowsPerBlock", rowsPerBlock);
        Span.checkSize("rows", rows);
        Span.check("state", state.length, stateOffset, words);
        Span.check("into", into.length, 0, rows);
        for (int block = 0; block < Span.blocks(rows, rowsPerBlock); block++) {
            long[] patterns = blocks.apply(block);
            int first = block * rowsPerBlock;
            int count = Math.min(rowsPerBlock, rows - first);
            Span.check("patterns", patterns.length, 0, (long) count * words);
            for (int row = 0; row < count; row++) {
                into[first + row] = units - 2 * differences(patterns, row * words, state, stateOffset, words);
            }
        }
    }

    /** Left as simple as can be: this is the form that compilers turn into vector popcounts. */
    private static int differences(long[] a, int aOffset, long[] b, int bOffset, int words) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(a[aOffset + word] ^ b[bOffset + word]);
        }
        return count;
    }

    /**
     * Writes the transpose of a window of bits, target_cr = source_rc.
     *
     * <p>A window is given by its first word and the words from one row to the next, so that it begins at a column
     * that is a multiple of 64. To gather patterns held in several blocks, transpose each block to the word
     * {@code firstRow / 64} of the target rows, where firstRow counts over all blocks and must be a multiple of 64.
     * To spread the units over several arrays, do so for windows of columns, each a multiple of 64 wide but the last.
     * Whole words are written: bits beyond the last row become zero in the last word of each target row.
     *
     * @param kernels what turns squares of bits
     * @param source holds rows x columns bits, {@link #words words(columns)} words used in each row
     * @param sourceOffset first word of the window's first row
     * @param sourceStride words from one source row to the next
     * @param rows rows of the source window, not negative
     * @param columns columns of the source window, not negative
     * @param target receives columns x rows bits, words(rows) words in each row; not the source array
     * @param targetOffset first word that is written
     * @param targetStride words from one target row to the next
     * @throws IllegalArgumentException if a size is negative, a stride is shorter than a row, an array is too short,
     *     or source and target are the same array
     */
    public static void transpose(
            PackedKernels kernels,
            long[] source,
            int sourceOffset,
            int sourceStride,
            int rows,
            int columns,
            long[] target,
            int targetOffset,
            int targetStride) {
        Span.checkSize("rows", rows);
        Span.checkSize("columns", columns);
        Span.checkStrided("source", source.length, sourceOffset, rows, sourceStride, words(columns));
        Span.checkStrided("target", target.length, targetOffset, columns, targetStride, words(rows));
        if (source == target) {
            throw new IllegalArgumentException("source and target are the same array; pass another target");
        }
        PackedTranspose.transpose(
                kernels, source, sourceOffset, sourceStride, rows, columns, target, targetOffset, targetStride);
    }

    /**
     * Adds a weight with the signs of bits: into_k += (bit k set ? +weight : -weight).
     *
     * <p>One pattern's part of h = Xi^T w, accumulated in double.
     *
     * @param bits holds the signs
     * @param offset their first word
     * @param weight what is added
     * @param into count numbers, from index 0 on; changed
     * @param count number of numbers, not negative
     * @throws IllegalArgumentException if count is negative or an array is too short
     */
    public static void addSigned(long[] bits, int offset, double weight, double[] into, int count) {
        checkSigned(bits, offset, "into", into.length, count);
        int whole = count & -Long.SIZE;
        int word = offset;
        for (int from = 0; from < whole; from += Long.SIZE) {
            addWord(bits[word++], weight, into, from);
        }
        for (int k = whole; k < count; k++) {
            into[k] += (bits[word] >>> k & 1) != 0 ? weight : -weight;
        }
    }

    private static void addWord(long word, double weight, double[] into, int from) {
        for (int shift = 0; shift < Long.SIZE; shift += BYTE) {
            int sign = ((int) (word >>> shift) & 0xFF) * BYTE;
            int k = from + shift;
            into[k] += weight * SIGNS[sign];
            into[k + 1] += weight * SIGNS[sign + 1];
            into[k + 2] += weight * SIGNS[sign + 2];
            into[k + 3] += weight * SIGNS[sign + 3];
            into[k + 4] += weight * SIGNS[sign + 4];
            into[k + 5] += weight * SIGNS[sign + 5];
            into[k + 6] += weight * SIGNS[sign + 6];
            into[k + 7] += weight * SIGNS[sign + 7];
        }
    }

    private static void checkSigned(long[] bits, int offset, String name, int length, int count) {
        Span.checkSize("count", count);
        Span.check("bits", bits.length, offset, words(count));
        Span.check(name, length, 0, count);
    }

    /** The 8 signs of every byte, lowest bit first: a look-up is cheaper than making signs from shifts. */
    private static float[] signsOfBytes() {
        float[] signs = new float[256 * BYTE];
        for (int k = 0; k < signs.length; k++) {
            signs[k] = (k / BYTE >>> k % BYTE & 1) != 0 ? 1f : -1f;
        }
        return signs;
    }
}
