package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;

/**
 * Fields of a panel of states under Hebbian couplings of real patterns: overlaps, then sums of the patterns.
 *
 * <p>Patterns and then units are shared by the workers; neither overlaps nor sums depend on the cuts.
 */
final class RealHebbianPanel {

    /** Patterns whose overlaps are taken at once: many, as all states are read again for each lot. */
    private static final int TOGETHER = 96;

    private final RealKernels kernels;
    private final RealPatterns patterns;
    private final double[] weights;
    private final double[] squares;
    private final PanelSums sums;
    private final float[] overlaps;

    RealHebbianPanel(RealKernels kernels, RealPatterns patterns, double[] weights, double[] squares) {
        this.kernels = kernels;
        this.patterns = patterns;
        this.weights = weights;
        this.squares = squares;
        this.sums = new PanelSums(kernels, this::copy, patterns.count());
        this.overlaps = new float[Math.multiplyExact(patterns.count(), kernels.panel())];
    }

    private void copy(int pattern, int from, int count, float[] into, int offset) {
        float[] block = patterns.block(pattern / patterns.rowsPerBlock());
        System.arraycopy(block, patterns.offset(pattern) + from, into, offset, count);
    }

    /**
     * @param panel units x width
     * @param fields receives width x units
     */
    void write(float[] panel, float[][] fields, Workers workers) {
        long work = (long) patterns.count() * patterns.units();
        Parts.of(patterns.count(), 1, work, workers).forEach((from, to) -> weigh(panel, from, to));
        Parts.of(patterns.units(), PanelSums.UNITS, work, workers)
                .forEach((from, to) -> sums.take(
                        from, to, overlaps, (first, last, ofUnits) -> write(first, last, ofUnits, panel, fields)));
    }

    private void weigh(float[] panel, int from, int to) {
        int width = kernels.panel();
        float[] products = new float[Math.min(TOGETHER, to - from) * width];
        int first = from;
        while (first < to) {
            int inBlock = patterns.rowsPerBlock() - first % patterns.rowsPerBlock();
            int count = Math.min(Math.min(TOGETHER, to - first), inBlock);
            float[] block = patterns.block(first / patterns.rowsPerBlock());
            kernels.products(block, patterns.offset(first), count, patterns.units(), panel, width, products);
            for (int row = 0; row < count; row++) {
                float weight = (float) weights[first + row];
                for (int state = 0; state < width; state++) {
                    overlaps[(first + row) * width + state] = products[row * width + state] * weight;
                }
            }
            first += count;
        }
    }

    private void write(int from, int to, float[] ofUnits, float[] panel, float[][] fields) {
        int width = kernels.panel();
        for (int state = 0; state < width; state++) {
            float[] field = fields[state];
            for (int unit = from; unit < to; unit++) {
                double sum = ofUnits[(unit - from) * width + state] - squares[unit] * panel[unit * width + state];
                field[unit] = (float) (sum / patterns.units());
            }
        }
    }
}
