package dev.hopfield.kernels;

import java.util.Arrays;

/** Packed kernels in plain Java, in loops that compilers turn into vector popcounts where they can. */
final class PlainPacked implements PackedKernels {

    private static final int BYTE = 8;

    private static final float[] BITS = bitsOfBytes();

    /** One group: whole planes lie side by side, and loops run along them. */
    @Override
    public int groupWords() {
        return Integer.MAX_VALUE;
    }

    @Override
    public long selectedSum(long[] planes, int planeCount, int words, long[] bits, int offset) {
        int top = planeCount - 1;
        long selected = -common(bits, offset, planes, top * words, words);
        for (int plane = top - 1; plane >= 0; plane--) {
            selected = 2 * selected + common(bits, offset, planes, plane * words, words);
        }
        return selected;
    }

    private static long common(long[] a, int aOffset, long[] b, int bOffset, int words) {
        int common = 0;
        for (int word = 0; word < words; word++) {
            common += Long.bitCount(a[aOffset + word] & b[bOffset + word]);
        }
        return common;
    }

    @Override
    public boolean step(long[] planes, int planeCount, int words, long[] bits, int offset, boolean up, long[] wrapped) {
        long anyWrapped = 0;
        for (int word = 0; word < words; word++) {
            wrapped[word] = step(planes, planeCount, words, word, up ? ~bits[offset + word] : bits[offset + word]);
            anyWrapped |= wrapped[word];
        }
        return anyWrapped != 0;
    }

    /**
     * Steps the 64 integers of one word. A carry goes on where a plane is 1, a borrow where it is 0.
     *
     * @param from index of the word in the lowest plane
     * @param stride words from one plane to the next
     * @param down a set bit for each integer that goes down
     * @return a set bit for each integer that wrapped around
     */
    static long step(long[] planes, int planeCount, int stride, int from, long down) {
        long carry = -1L;
        long into = -1L;
        int at = from;
        for (int plane = 0; plane < planeCount; plane++) {
            long old = planes[at];
            planes[at] = old ^ carry;
            into = carry;
            carry &= old ^ down;
            at += stride;
        }
        return into & ~carry;
    }

    @Override
    public void countRows(long[] rows, int offset, int words, int count, int inverted, long[] planes, int planeCount) {
        for (int word = 0; word < words; word++) {
            countColumn(rows, offset + word, words, count, inverted, planes, word, words, planeCount);
        }
    }

    /** Counts the rows in the 64 columns of one word, two rows at a time. */
    static void countColumn(
            long[] rows,
            int from,
            int stride,
            int count,
            int inverted,
            long[] planes,
            int plane0,
            int planeStride,
            int planeCount) {
        long ones = 0;
        long twos = 0;
        long fours = 0;
        long eights = 0;
        for (int row = 0; row < count; row += 2) {
            long a = rows[from + row * stride] ^ -(long) (inverted >>> row & 1);
            long b = row + 1 < count ? rows[from + (row + 1) * stride] ^ -(long) (inverted >>> row + 1 & 1) : 0;
            long two = CarrySave.carry(ones, a, b);
            ones = CarrySave.sum(ones, a, b);
            long four = twos & two;
            twos ^= two;
            eights |= fours & four;
            fours ^= four;
        }
        add(planes, plane0, planeStride, planeCount, ones, twos, fours, eights);
    }

    private static void add(
            long[] planes, int plane0, int stride, int count, long ones, long twos, long fours, long eights) {
        long carry = add(planes, plane0, ones, 0);
        carry = add(planes, plane0 + stride, twos, carry);
        carry = add(planes, plane0 + 2 * stride, fours, carry);
        carry = add(planes, plane0 + 3 * stride, eights, carry);
        for (int plane = 4; plane < count && carry != 0; plane++) {
            carry = add(planes, plane0 + plane * stride, 0, carry);
        }
    }

    private static long add(long[] planes, int at, long bits, long carry) {
        long old = planes[at];
        planes[at] = CarrySave.sum(old, bits, carry);
        return CarrySave.carry(old, bits, carry);
    }

    @Override
    public void transpose(long[] square) {
        turn(square);
    }

    /**
     * Transposes 64 x 64 bits by swapping off-diagonal squares of 32, 16, ... 1 bits (H. S. Warren, Hacker's Delight,
     * 2nd edition, Addison-Wesley 2012, section 7-3).
     */
    static void turn(long[] square) {
        long mask = 0xFFFFFFFFL;
        for (int half = Long.SIZE / 2; half != 0; half >>>= 1) {
            for (int row = 0; row < Long.SIZE; row = (row + half + 1) & ~half) {
                long swap = (square[row] >>> half ^ square[row + half]) & mask;
                square[row] ^= swap << half;
                square[row + half] ^= swap;
            }
            mask ^= mask << half / 2;
        }
    }

    /** Left as simple as can be: this is the form that compilers turn into vector popcounts. */
    @Override
    public int differences(long[] a, int aOffset, long[] b, int bOffset, int words) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(a[aOffset + word] ^ b[bOffset + word]);
        }
        return count;
    }

    @Override
    public void addSelectedRows(
            long[] rows,
            int offset,
            int stride,
            int words,
            int count,
            float[] values,
            int valuesOffset,
            double[] into,
            int intoOffset) {
        float[] sums = new float[Long.SIZE];
        for (int word = 0; word < words; word++) {
            Arrays.fill(sums, 0);
            for (int row = 0; row < count; row++) {
                addSelected(rows[offset + row * stride + word], values[valuesOffset + row], sums);
            }
            int first = intoOffset + Long.SIZE * word;
            for (int k = 0; k < Long.SIZE; k++) {
                into[first + k] += sums[k];
            }
        }
    }

    private static void addSelected(long word, float value, float[] sums) {
        for (int shift = 0; shift < Long.SIZE; shift += BYTE) {
            int selected = ((int) (word >>> shift) & 0xFF) * BYTE;
            sums[shift] += value * BITS[selected];
            sums[shift + 1] += value * BITS[selected + 1];
            sums[shift + 2] += value * BITS[selected + 2];
            sums[shift + 3] += value * BITS[selected + 3];
            sums[shift + 4] += value * BITS[selected + 4];
            sums[shift + 5] += value * BITS[selected + 5];
            sums[shift + 6] += value * BITS[selected + 6];
            sums[shift + 7] += value * BITS[selected + 7];
        }
    }

    @Override
    public double selectedSum(long[] bits, int offset, int words, float[] values) {
        double sum = 0;
        for (int word = 0; word < words; word++) {
            sum += selectedOfWord(bits[offset + word], values, Long.SIZE * word);
        }
        return sum;
    }

    private static float selectedOfWord(long word, float[] values, int from) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        float sum4 = 0;
        float sum5 = 0;
        float sum6 = 0;
        float sum7 = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BYTE) {
            int selected = ((int) (word >>> shift) & 0xFF) * BYTE;
            int k = from + shift;
            sum0 += values[k] * BITS[selected];
            sum1 += values[k + 1] * BITS[selected + 1];
            sum2 += values[k + 2] * BITS[selected + 2];
            sum3 += values[k + 3] * BITS[selected + 3];
            sum4 += values[k + 4] * BITS[selected + 4];
            sum5 += values[k + 5] * BITS[selected + 5];
            sum6 += values[k + 6] * BITS[selected + 6];
            sum7 += values[k + 7] * BITS[selected + 7];
        }
        return ((sum0 + sum4) + (sum1 + sum5)) + ((sum2 + sum6) + (sum3 + sum7));
    }

    /** The 8 bits of every byte as 0 or 1, lowest bit first: a look-up is cheaper than making them from shifts. */
    private static float[] bitsOfBytes() {
        float[] bits = new float[256 * BYTE];
        for (int k = 0; k < bits.length; k++) {
            bits[k] = k / BYTE >>> k % BYTE & 1;
        }
        return bits;
    }
}
