package dev.hopfield.kernels;

import java.util.Random;

/** Seeded test data at sizes that sit on and beside the edges of words, bytes and runs. */
final class Draws {

    static final long SEED = 20_240_611L;

    private Draws() {}

    static int[] awkwardSizes() {
        return new int[] {0, 1, 7, 63, 64, 65, 127, 128, 1021};
    }

    static Random random(int size) {
        return new Random(SEED + size);
    }

    /** Rows with zero tails, 64 units a word. */
    static long[] packed(Random random, int rows, int units) {
        int words = (units + 63) / 64;
        long[] bits = new long[rows * words];
        for (int row = 0; row < rows; row++) {
            for (int unit = 0; unit < units; unit++) {
                if (random.nextBoolean()) {
                    bits[row * words + unit / 64] |= 1L << unit;
                }
            }
        }
        return bits;
    }

    /** Words whose tail is not zero. */
    static long[] words(Random random, int units) {
        return random.longs((units + 63) / 64).toArray();
    }

    static int sign(long[] bits, int offset, int unit) {
        return (bits[offset + unit / 64] >>> unit & 1) != 0 ? 1 : -1;
    }

    static float[] floats(Random random, int count) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }

    static int[] integers(Random random, int count, int bound) {
        return random.ints(count, -bound, bound + 1).toArray();
    }
}
