package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;

/**
 * Fields of a panel of real states under Hebbian couplings of bits, which are turned into floats for all states at once.
 *
 * <p>Overlaps are summed over fixed lots of units and then lot by lot, so that they do not depend on who takes which.
 */
final class PackedHebbianPanel {

    /** Lots of units with sums of their own. */
    private static final int LOTS = 8;

    /** Numbers that stay near. */
    private static final int NEAR = 1 << 16;

    /** Units whose overlaps are one run. */
    private static final int RUN = 120;

    private final RealKernels kernels;
    private final UnitMajorBits columns;
    private final DecodedUnits decoded;
    private final int patterns;
    private final int together;
    private final float[][] lots;

    PackedHebbianPanel(RealKernels kernels, UnitMajorBits columns) {
        this.kernels = kernels;
        this.columns = columns;
        this.decoded = new DecodedUnits(columns);
        this.patterns = decoded.width();
        this.together = Math.max(6, Math.min(RUN, NEAR / patterns));
        this.lots = new float[LOTS][Math.multiplyExact(patterns, kernels.panel())];
    }

    /**
     * @param panel units x width
     * @param fields receives width x units
     */
    void write(float[] panel, float[][] fields, Workers workers) {
        workers.forEach(LOTS, lot -> addUnits(panel, begin(lot), begin(lot + 1), lots[lot]));
        float[] overlaps = overlaps();
        workers.forEach(LOTS, lot -> write(begin(lot), begin(lot + 1), overlaps, panel, fields));
    }

    private int begin(int lot) {
        return (int) ((long) columns.units() * lot / LOTS);
    }

    private void addUnits(float[] panel, int from, int to, float[] overlaps) {
        int width = kernels.panel();
        float[] signs = new float[together * patterns];
        float[] states = new float[together * width];
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        Arrays.fill(overlaps, 0);
        for (int first = from; first < to; first += together) {
            int count = Math.min(together, to - first);
            decoded.write(first, count, signs);
            System.arraycopy(panel, first * width, states, 0, count * width);
            kernels.sums(signs, 0, count, patterns, states, width, ones, overlaps);
        }
    }

    /** Of patterns there are, and 0 for the rest. */
    private float[] overlaps() {
        float[] overlaps = new float[lots[0].length];
        for (float[] lot : lots) {
            for (int at = 0; at < columns.count() * kernels.panel(); at++) {
                overlaps[at] += lot[at];
            }
        }
        return overlaps;
    }

    private void write(int from, int to, float[] overlaps, float[] panel, float[][] fields) {
        int width = kernels.panel();
        float[] signs = new float[together * patterns];
        float[] sums = new float[together * width];
        for (int first = from; first < to; first += together) {
            int count = Math.min(together, to - first);
            decoded.write(first, count, signs);
            kernels.products(signs, 0, count, patterns, overlaps, width, sums);
            for (int state = 0; state < width; state++) {
                for (int unit = first; unit < first + count; unit++) {
                    double sum = sums[(unit - first) * width + state]
                            - (double) columns.count() * panel[unit * width + state];
                    fields[state][unit] = (float) (sum / columns.units());
                }
            }
        }
    }
}
