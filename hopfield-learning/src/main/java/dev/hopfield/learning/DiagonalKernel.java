package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.kernels.UnitMajorBits;

/** A weight for each pattern: K is diagonal. */
final class DiagonalKernel implements PatternKernel {

    private final UnitMajorBits columns;
    private final double[] weights;
    private final double total;

    /**
     * @param weights one for each pattern; not changed from now on
     */
    DiagonalKernel(UnitMajorBits columns, double[] weights) {
        this.columns = columns;
        this.weights = weights;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.total = sum;
    }

    @Override
    public double[] applied(double[] overlaps, Workers workers) {
        double[] applied = new double[overlaps.length];
        for (int pattern = 0; pattern < applied.length; pattern++) {
            applied[pattern] = weights[pattern] * overlaps[pattern];
        }
        return applied;
    }

    @Override
    public void addUnit(int unit, double scale, double[] into) {
        long[] bits = columns.block(unit);
        int offset = columns.offset(unit);
        for (int pattern = 0; pattern < into.length; pattern++) {
            into[pattern] += scale * weights[pattern] * SignedSums.sign(bits[offset + (pattern >>> 6)] >>> pattern);
        }
    }

    @Override
    public double selfCoupling(int unit) {
        return total;
    }

    @Override
    public boolean isWhole() {
        return false;
    }
}
