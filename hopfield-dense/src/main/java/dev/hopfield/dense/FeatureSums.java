package dev.hopfield.dense;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.StatePanels;

/**
 * All that is kept of some patterns: sums of the sines and cosines of their angles, two numbers a feature. Immutable.
 *
 * <p>Patterns are added one after another, so that it does not matter in how many calls.
 */
final class FeatureSums {

    /** A task for one worker. */
    private static final int FEATURES_OF_A_TASK = 256;

    private final double[] sines;
    private final double[] cosines;
    private final long count;

    private FeatureSums(double[] sines, double[] cosines, long count) {
        this.sines = sines;
        this.cosines = cosines;
        this.count = count;
    }

    /** Those of no patterns. */
    static FeatureSums none(int features) {
        return new FeatureSums(new double[features], new double[features], 0);
    }

    /** What sums take, in bytes. */
    static long bytes(long features) {
        return 2 * Double.BYTES * features;
    }

    /** How many patterns they are of. */
    long count() {
        return count;
    }

    double[] sines() {
        return sines;
    }

    double[] cosines() {
        return cosines;
    }

    FeatureSums plus(FeatureMap map, RealPatterns patterns, Workers workers) {
        return with(map, patterns, 1, workers);
    }

    FeatureSums minus(FeatureMap map, RealPatterns patterns, Workers workers) {
        return with(map, patterns, -1, workers);
    }

    private FeatureSums with(FeatureMap map, RealPatterns patterns, int sign, Workers workers) {
        FeatureSums sums = new FeatureSums(sines.clone(), cosines.clone(), count + sign * patterns.count());
        int tasks = (map.features() - 1) / FEATURES_OF_A_TASK + 1;
        workers.forEach(tasks, task -> {
            int from = task * FEATURES_OF_A_TASK;
            int features = Math.min(FEATURES_OF_A_TASK, map.features() - from);
            sums.new Task(map, from, features).add(patterns, sign);
        });
        return sums;
    }

    /** Some features of all patterns. */
    private final class Task {
        private final FeatureMap map;
        private final int from;
        private final int features;
        private final StatePanels panel;
        private final float[] products;
        private final double[] angles;
        private final double[] sine;
        private final double[] cosine;

        Task(FeatureMap map, int from, int features) {
            this.map = map;
            this.from = from;
            this.features = features;
            this.panel = new StatePanels(map.panel(), map.units(), map.panel());
            this.products = new float[features * map.panel()];
            this.angles = new double[products.length];
            this.sine = new double[products.length];
            this.cosine = new double[products.length];
        }

        void add(RealPatterns patterns, int sign) {
            int row = 0;
            while (row < patterns.count()) {
                int leftInBlock = patterns.rowsInBlock(row / patterns.rowsPerBlock()) - row % patterns.rowsPerBlock();
                int together = Math.min(map.panel(), leftInBlock);
                panel.fill(patterns.block(row / patterns.rowsPerBlock()), patterns.offset(row), together);
                map.angles(from, features, panel.panel(0), products);
                for (int i = 0; i < angles.length; i++) {
                    angles[i] = products[i];
                }
                SineCosine.write(angles, angles.length, sine, cosine);
                addLanes(together, sign);
                row += together;
            }
        }

        private void addLanes(int lanes, int sign) {
            for (int feature = 0; feature < features; feature++) {
                for (int lane = 0; lane < lanes; lane++) {
                    sines[from + feature] += sign * sine[feature * map.panel() + lane];
                    cosines[from + feature] += sign * cosine[feature * map.panel() + lane];
                }
            }
        }
    }
}
