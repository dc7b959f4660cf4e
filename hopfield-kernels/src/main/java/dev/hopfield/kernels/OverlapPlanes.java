package dev.hopfield.kernels;

import java.util.Arrays;

/**
 * Overlaps held as bit planes, so that their signed sums are counts of bits.
 *
 * <p>Plane p holds bit p of every integer, in two's complement, 64 integers to a word. A {@link #signedSum} over n
 * integers in P planes takes P n / 64 popcounts instead of n masked additions. Overlaps of bipolar states of N units all
 * have the parity of N, so their halves are held, and there are as many planes as most of them need, about 3 + log2
 * sqrt(N): the few that are larger, such as the overlap with the pattern that is recalled, wrap around and have their
 * multiples of 2^P in a list. Sums are exact. Not safe for use by several threads while one of them changes it.
 */
public final class OverlapPlanes {

    /** One in so many integers may be in the list, where it costs about as much as 200 in a plane. */
    private static final int INTEGERS_FOR_A_LARGE_ONE = 2048;

    private static final int ALWAYS_LARGE = 2;

    /** Above, the planes are made anew. */
    private static final int TOO_MANY = 8;

    private static final int FEWEST_PLANES = 2;

    private static final int MOST_PLANES = Integer.SIZE;

    private final PackedKernels kernels;
    private final int count;
    private final int bound;
    private final int words;
    private final long[] wrapped;
    private long[] bits = new long[0];
    private int planes = 1;
    private int step = 1;
    private int parity;
    private long total;
    private int[] large = new int[ALWAYS_LARGE];
    private int[] excess = new int[ALWAYS_LARGE];
    private int largeCount;

    /**
     * Integers that are all 0 at first.
     *
     * @param kernels what the loops are run by
     * @param count number of integers, not negative; planes x words(count) must stay below 2^31
     * @param bound largest absolute value that any of them ever takes, at least 1; for overlaps the number of units
     * @throws IllegalArgumentException if count is negative or the bound is below 1
     */
    public OverlapPlanes(PackedKernels kernels, int count, int bound) {
        Span.checkPositive("bound", bound);
        this.kernels = kernels;
        this.count = count;
        this.bound = bound;
        this.words = PackedRows.words(count);
        this.wrapped = new long[words];
        write(new int[count]);
    }

    /**
     * Replaces all integers.
     *
     * @param values count integers, from index 0 on, each from -bound to bound
     * @throws IllegalArgumentException if the array is too short, a value is out of range, or planes exceed one array
     */
    public void set(int[] values) {
        Span.check("values", values.length, 0, count);
        for (int k = 0; k < count; k++) {
            if (values[k] > bound || values[k] < -bound) {
                throw new IllegalArgumentException("values[" + k + "] is " + values[k] + "; the bound is " + bound);
            }
        }
        write(values);
    }

    private void write(int[] values) {
        chooseStep(values);
        planes = planesFor(values);
        if ((long) planes * words > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(count + " integers in " + planes + " planes exceed one array");
        }
        bits = new long[planes * words];
        total = 0;
        largeCount = 0;
        long[] column = new long[planes];
        for (int word = 0; word < words; word++) {
            Arrays.fill(column, 0);
            for (int k = Long.SIZE * word; k < Math.min(count, Long.SIZE * (word + 1)); k++) {
                total += values[k];
                write(k, (values[k] - parity) / step, column);
            }
            for (int plane = 0; plane < planes; plane++) {
                bits[index(word, plane)] = column[plane];
            }
        }
    }

    private void write(int integer, int quotient, long[] column) {
        for (int plane = 0; plane < column.length; plane++) {
            column[plane] |= (quotient >>> plane & 1L) << integer;
        }
        int rest = quotient - signExtended(quotient);
        if (rest != 0) {
            addLarge(integer, rest >> planes);
        }
    }

    private int signExtended(int quotient) {
        return quotient << Integer.SIZE - planes >> Integer.SIZE - planes;
    }

    /** Halves, if all integers have the same parity. */
    private void chooseStep(int[] values) {
        int odd = 0;
        for (int k = 0; k < count; k++) {
            odd += values[k] & 1;
        }
        step = odd == 0 || odd == count ? 2 : 1;
        parity = step == 2 && odd > 0 ? 1 : 0;
    }

    /** The fewest planes that leave few integers too large for them. */
    private int planesFor(int[] values) {
        int[] needing = new int[MOST_PLANES + 1];
        for (int k = 0; k < count; k++) {
            int quotient = (values[k] - parity) / step;
            needing[Integer.SIZE + 1 - Integer.numberOfLeadingZeros(quotient < 0 ? ~quotient : quotient)]++;
        }
        int fewest = MOST_PLANES;
        int larger = needing[fewest];
        while (larger <= tolerated() && fewest > FEWEST_PLANES) {
            fewest--;
            larger += needing[fewest];
        }
        return fewest;
    }

    private int tolerated() {
        return ALWAYS_LARGE + count / INTEGERS_FOR_A_LARGE_ONE;
    }

    /** Where a word of a plane is: planes of a group of words lie side by side. */
    private int index(int word, int plane) {
        int group = word - word % kernels.groupWords();
        int width = Math.min(kernels.groupWords(), words - group);
        return group * planes + plane * width + word - group;
    }

    private void addLarge(int integer, int multiples) {
        for (int k = 0; k < largeCount; k++) {
            if (large[k] == integer) {
                excess[k] += multiples;
                if (excess[k] == 0) {
                    largeCount--;
                    large[k] = large[largeCount];
                    excess[k] = excess[largeCount];
                }
                return;
            }
        }
        if (largeCount == large.length) {
            large = Arrays.copyOf(large, 2 * largeCount);
            excess = Arrays.copyOf(excess, 2 * largeCount);
        }
        large[largeCount] = integer;
        excess[largeCount] = multiples;
        largeCount++;
    }

    /**
     * Signed sum, sum_k (bit k set ? +value_k : -value_k).
     *
     * @param signs holds one bit for each integer; those beyond are clear
     * @param offset its first word
     * @return the sum, exact
     * @throws IllegalArgumentException if the array is too short
     */
    public long signedSum(long[] signs, int offset) {
        Span.check("signs", signs.length, offset, words);
        long selected = kernels.selectedSum(bits, planes, words, signs, offset);
        for (int k = 0; k < largeCount; k++) {
            long chosen = signs[offset + (large[k] >>> 6)] >>> large[k] & 1;
            selected += chosen * excess[k] << planes;
        }
        selected *= step;
        if (parity != 0) {
            selected += ups(signs, offset);
        }
        return 2 * selected - total;
    }

    private long ups(long[] signs, int offset) {
        long ups = 0;
        for (int word = 0; word < words; word++) {
            ups += Long.bitCount(signs[offset + word]);
        }
        return ups;
    }

    /**
     * Follows the flip of a unit: value_k += (bit k set == up ? +2 : -2).
     *
     * <p>The caller promises that all integers are overlaps with one bipolar state, so that they have the same parity,
     * and stay from -bound to bound.
     *
     * @param signs holds one bit for each integer; those beyond are clear
     * @param offset its first word
     * @param up whether the unit becomes +1
     * @throws IllegalArgumentException if the array is too short
     * @throws IllegalStateException if the integers are not all even or all odd
     */
    public void flip(long[] signs, int offset, boolean up) {
        Span.check("signs", signs.length, offset, words);
        if (step != 2) {
            throw new IllegalStateException(
                    "these integers are not the overlaps of one bipolar state: some are even and"
                            + " some odd\nSet overlaps with all units of the state.");
        }
        long change = 2 * ups(signs, offset) - count;
        total += up ? 2 * change : -2 * change;
        if (kernels.step(bits, planes, words, signs, offset, up, wrapped)) {
            followWrapped(signs, offset, up);
        }
    }

    private void followWrapped(long[] signs, int offset, boolean up) {
        for (int word = 0; word < words; word++) {
            long left = word < words - 1 ? wrapped[word] : wrapped[word] & -1L >>> -count;
            while (left != 0) {
                long bit = Long.lowestOneBit(left);
                left ^= bit;
                boolean rose = (signs[offset + word] & bit) != 0 == up;
                addLarge(Long.SIZE * word + Long.numberOfTrailingZeros(bit), rose ? 1 : -1);
            }
        }
        if (largeCount > TOO_MANY * tolerated()) {
            write(values());
        }
    }

    private int[] values() {
        int[] values = new int[count];
        for (int k = 0; k < count; k++) {
            int quotient = 0;
            for (int plane = 0; plane < planes; plane++) {
                quotient |= (int) (bits[index(k >>> 6, plane)] >>> k & 1) << plane;
            }
            values[k] = step * signExtended(quotient) + parity;
        }
        for (int k = 0; k < largeCount; k++) {
            values[large[k]] += step * excess[k] << planes;
        }
        return values;
    }

    /**
     * The memory that the overlaps of a state of so many units take, in bytes, with what making them takes meanwhile.
     *
     * <p>For each pattern two integers, a bit of those that wrapped around, and planes: half as many as an integer of the
     * largest size needs, and three more.
     */
    public static long bytes(long count, long units) {
        long planes = 3 + (Long.SIZE - Long.numberOfLeadingZeros(units)) / 2;
        long counting = Long.SIZE - Long.numberOfLeadingZeros(units);
        return count * 2 * Integer.BYTES + (1 + planes + counting) * ((count + Long.SIZE - 1) / Long.SIZE) * Long.BYTES;
    }

    /** Words that are read for a sum: what it costs, but for a factor. */
    public long cost() {
        return (long) planes * words;
    }
}
