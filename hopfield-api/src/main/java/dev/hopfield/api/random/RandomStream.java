package dev.hopfield.api.random;

/**
 * A sequence of random numbers that is the same on every Java version and platform.
 *
 * <p>The algorithm is SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014, doi:10.1145/2660193.2660195).
 * Bounded, real and Gaussian draws are fixed here too, because the Java library may change how it derives them; that is
 * also why this is no {@code java.util.random.RandomGenerator}. Not safe for use by several threads.
 */
public final class RandomStream {

    static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private static final double DOUBLE_UNIT = 0x1p-53;

    private long state;

    RandomStream(long state) {
        this.state = state;
    }

    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** 64 uniform bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** 32 uniform bits. */
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    /**
     * A uniform integer in [0, bound), without bias (D. Lemire, ACM TOMACS 29, 2019, doi:10.1145/3230636).
     *
     * @param bound the exclusive upper limit, positive
     * @return the draw
     * @throws IllegalArgumentException if the bound is not positive
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive but is " + bound);
        }
        long product = (nextInt() & 0xffffffffL) * bound;
        if ((product & 0xffffffffL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xffffffffL) < threshold) {
                product = (nextInt() & 0xffffffffL) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** A uniform real number in [0, 1), a multiple of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * DOUBLE_UNIT;
    }

    /** A fair coin. */
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** A standard normal number, by the polar method of G. Marsaglia (SIAM Review 6, 1964, doi:10.1137/1006063). */
    public double nextGaussian() {
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /**
     * Puts the elements of an array into a uniformly random order, in place.
     *
     * @param values the elements; every order is equally likely
     */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    /**
     * A uniformly random permutation.
     *
     * @param size how many numbers, not negative
     * @return the numbers 0 to size - 1 in random order
     */
    public int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        shuffle(order);
        return order;
    }
}
