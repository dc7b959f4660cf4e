package dev.hopfield.runner.source;

import dev.hopfield.api.random.RandomStream;

/**
 * Independent random bits that are set with a given probability, 64 at a time.
 *
 * <p>A bit is set where a uniform number in [0, 1) is below the probability. The binary digits of 64 such numbers are
 * drawn together, a word for each digit, and compared with those of the probability until all 64 comparisons are
 * decided. That takes one word for a probability of 1/2, and about eight for others.
 */
final class BiasedBits {

    private static final int DIGITS = 62;
    private static final long ONE = 1L << DIGITS;

    /** The probability in units of 2^-62. */
    private final long probability;

    /**
     * @param probability from 0 to 1
     */
    BiasedBits(double probability) {
        this.probability = (long) (probability * ONE);
    }

    /** The next 64 bits. */
    long next(RandomStream random) {
        if (probability == ONE) {
            return -1L;
        }
        long set = 0;
        long undecided = -1L;
        // Once all digits that are left are 0, no number is below any more.
        for (long left = probability; undecided != 0 && left != 0; left = left << 1 & ONE - 1) {
            long digits = random.nextLong();
            if ((left & ONE >>> 1) != 0) {
                set |= undecided & ~digits;
                undecided &= digits;
            } else {
                undecided &= ~digits;
            }
        }
        return set;
    }
}
