package dev.hopfield.benchmarks.micro;

import dev.hopfield.kernels.Kernels;
import java.util.SplittableRandom;

/** Kernels by name. */
final class ChosenKernels {

    private ChosenKernels() {}

    /** {@code plain} or {@code vector}. */
    static Kernels named(String name) {
        return name.equals("plain")
                ? Kernels.plain()
                : Kernels.vector().orElseThrow(() -> new IllegalStateException("this process has no vector kernels"));
    }

    /** Random words. */
    static long[] bits(int words) {
        return new SplittableRandom(words).longs(words).toArray();
    }

    /** Normal numbers. */
    static float[] reals(int count) {
        SplittableRandom random = new SplittableRandom(count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
