package dev.hopfield.learning;

import dev.hopfield.kernels.UnitMajorBits;

/**
 * Fields of single units from what the kernel makes of the overlaps, h_i = 1/N (xi_i . v - removed_i s_i).
 *
 * <p>With bit states and a kernel of whole numbers, sums are exact. With other kernels, those within rounding errors of
 * zero are taken as zero, so that units which nothing tells where to go stay as they are.
 */
final class KernelSums {

    /**
     * Of the sum of absolute terms: errors of sums of thousands of doubles (1e-13) and of thousands of flips, tenfold.
     */
    private static final double NOISE = 1e-11;

    private final UnitMajorBits columns;
    private final double[] removed;
    private final SignTables tables;
    private final double noise;
    private double threshold;

    /**
     * @param removed for each unit the self-coupling that is taken off
     * @param ofBits whether the states are bits
     */
    KernelSums(UnitMajorBits columns, PatternKernel kernel, double[] removed, boolean ofBits) {
        this.columns = columns;
        this.removed = removed;
        this.tables = new SignTables(columns.count());
        this.noise = ofBits && !kernel.isWhole() ? NOISE : 0;
    }

    /** Bytes for so many patterns. */
    static long bytes(long count) {
        return SignTables.bytes(count);
    }

    /** Sets v, one number for each pattern. */
    void set(double[] applied) {
        tables.set(applied);
        double absolute = 0;
        for (double value : applied) {
            absolute += Math.abs(value);
        }
        threshold = noise * absolute;
    }

    /** The field of a unit that has a value; may be asked for by several threads. */
    double field(int unit, double value) {
        double sum = tables.sum(columns.block(unit), columns.offset(unit)) - removed[unit] * value;
        return Math.abs(sum) <= threshold ? 0 : sum / columns.units();
    }

    /** What the fields of all units cost, in words of planes. */
    long work() {
        return tables.work(columns.units());
    }

    int units() {
        return columns.units();
    }
}
