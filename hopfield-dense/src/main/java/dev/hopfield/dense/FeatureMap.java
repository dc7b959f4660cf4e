package dev.hopfield.dense;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.kernels.FloatRows;
import dev.hopfield.kernels.RealKernels;

/**
 * Random frequencies, by which a state s becomes angles z_a = sqrt(beta) w_a.s.
 *
 * <p>Each w_a is a vector of independent normal numbers, so that the mean of cos(z_a(s) - z_a(t)) over many is about
 * exp(-beta |s - t|^2 / 2). Feature a has a stream of its own: the first features of many are those of few.
 *
 * <p>Positive features, exp(z_a - beta |s|^2) (K. Choromanski et al., "Rethinking attention with performers", ICLR 2021,
 * arXiv:2009.14794), would never sum up to less than 0, but vary by exp(4 beta |s|^2) at a pattern itself, where these do
 * not vary at all; and beta |s|^2 is large wherever patterns are told apart.
 */
final class FeatureMap {

    private final RealKernels kernels;
    private final int features;
    private final int units;
    /** Features x units. */
    private final float[] frequencies;
    /** Units x features: the same for the way back, which kernels go along rows too. */
    private final float[] transposed;

    private FeatureMap(int features, int units, RealKernels kernels) {
        this.kernels = kernels;
        this.features = features;
        this.units = units;
        if ((long) features * units > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    features + " features of " + units + " units are more than one array holds"
                            + "\nAsk for fewer features, at most " + (Integer.MAX_VALUE - 8) / units + ".");
        }
        this.frequencies = new float[features * units];
        this.transposed = new float[features * units];
    }

    static FeatureMap draw(double beta, int features, int units, Seed seed, RealKernels kernels, Workers workers) {
        FeatureMap map = new FeatureMap(features, units, kernels);
        double scale = Math.sqrt(beta);
        workers.forEach(features, feature -> {
            RandomStream random = seed.child(feature).stream();
            for (int unit = 0; unit < units; unit++) {
                float frequency = (float) (scale * random.nextGaussian());
                map.frequencies[feature * units + unit] = frequency;
                map.transposed[unit * features + feature] = frequency;
            }
        });
        return map;
    }

    /** What a map takes, in bytes. */
    static long bytes(long features, long units) {
        return 2 * Float.BYTES * features * units;
    }

    int features() {
        return features;
    }

    int units() {
        return units;
    }

    /** States that are mapped side by side. */
    int panel() {
        return kernels.panel();
    }

    /** The angles of a state that begins at an offset; in double. */
    void angles(float[] states, int offset, double[] into) {
        FloatRows.overlaps(block -> frequencies, features, features, units, states, offset, into);
    }

    /** The angles of a panel of states, units x panel, for some features; receives count x panel. */
    void angles(int from, int count, float[] panel, float[] into) {
        kernels.products(frequencies, from * units, count, units, panel, kernels.panel(), into);
    }

    /** Sums over the features, sum_a sqrt(beta) w_a x_a, of a panel of x, features x panel; receives units x panel. */
    void sums(float[] panel, float[] into) {
        kernels.products(transposed, 0, units, features, panel, kernels.panel(), into);
    }
}
