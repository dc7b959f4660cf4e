package dev.hopfield.kernels;

import java.util.Arrays;

/**
 * Integers held as bit planes, so that their signed sums are counts of bits.
 *
 * <p>Plane p holds bit p of every integer, in two's complement, 64 integers to a word. With a bound B there are P =
 * 2 + floor(log2 B) planes, and a {@link #signedSum} over n integers takes P n / 64 popcounts instead of n masked
 * additions. Sums are exact, and several times faster than those of plain integers where many are taken for each change:
 * overlaps in an asynchronous sweep. Not safe for use by several threads while one of them changes it.
 */
public final class OverlapPlanes {

    private final int count;
    private final int bound;
    private final int words;
    private final int planes;
    private final long[] bits;
    private long total;

    /**
     * Integers that are all 0 at first.
     *
     * @param count number of integers, not negative; planes x words(count) must stay below 2^31
     * @param bound largest absolute value that any of them ever takes, at least 1; for overlaps the number of units
     * @throws IllegalArgumentException if count is negative or too large, or the bound is below 1
     */
    public OverlapPlanes(int count, int bound) {
        Span.checkPositive("bound", bound);
        this.count = count;
        this.bound = bound;
        this.words = PackedRows.words(count);
        this.planes = Integer.SIZE + 1 - Integer.numberOfLeadingZeros(bound);
        if ((long) planes * words > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(count + " integers in " + planes + " planes exceed one array");
        }
        this.bits = new long[planes * words];
    }

    /**
     * Replaces all integers.
     *
     * @param values count integers, from index 0 on, each from -bound to bound
     * @throws IllegalArgumentException if the array is too short or a value is out of range
     */
    public void set(int[] values) {
        Span.check("values", values.length, 0, count);
        for (int k = 0; k < count; k++) {
            if (values[k] > bound || values[k] < -bound) {
                throw new IllegalArgumentException("values[" + k + "] is " + values[k] + "; the bound is " + bound);
            }
        }
        Arrays.fill(bits, 0);
        total = 0;
        for (int k = 0; k < count; k++) {
            total += values[k];
            for (int plane = 0; plane < planes; plane++) {
                bits[plane * words + (k >>> 6)] |= (values[k] >>> plane & 1L) << k;
            }
        }
    }

    /**
     * Signed sum, sum_k (bit k set ? +value_k : -value_k).
     *
     * @param signs holds one bit for each integer
     * @param offset its first word
     * @return the sum, exact
     * @throws IllegalArgumentException if the array is too short
     */
    public long signedSum(long[] signs, int offset) {
        Span.check("signs", signs.length, offset, words);
        int top = planes - 1;
        long selected = -common(signs, offset, top * words);
        for (int plane = top - 1; plane >= 0; plane--) {
            selected = 2 * selected + common(signs, offset, plane * words);
        }
        return 2 * selected - total;
    }

    private long common(long[] signs, int offset, int plane) {
        int common = 0;
        for (int word = 0; word < words; word++) {
            common += Long.bitCount(signs[offset + word] & bits[plane + word]);
        }
        return common;
    }

    /**
     * Adds a number with the signs of bits: value_k += (bit k set ? +delta : -delta).
     *
     * <p>The caller promises that all results stay from -bound to bound, as overlaps do when a unit flips; this is
     * not checked, and values beyond the bound may wrap around.
     *
     * @param signs holds one bit for each integer
     * @param offset its first word
     * @param delta what is added, from -2 bound to 2 bound
     * @throws IllegalArgumentException if the array is too short
     */
    public void addSigned(long[] signs, int offset, int delta) {
        Span.check("signs", signs.length, offset, words);
        int ups = 0;
        for (int word = 0; word < words; word++) {
            long valid = word < words - 1 ? -1L : -1L >>> -count;
            ups += Long.bitCount(signs[offset + word] & valid);
            add(word, ~signs[offset + word] & valid, delta, valid);
        }
        total += (long) delta * (2L * ups - count);
    }

    /** A ripple-carry adder over the planes of one word: minus delta is its complement plus a carry. */
    private void add(int word, long negative, int delta, long valid) {
        long carry = negative;
        for (int plane = 0; plane < planes; plane++) {
            int at = plane * words + word;
            long old = bits[at];
            long addend = (-(long) (delta >>> plane & 1) ^ negative) & valid;
            long either = old ^ addend;
            bits[at] = either ^ carry;
            carry = old & addend | carry & either;
        }
    }
}
