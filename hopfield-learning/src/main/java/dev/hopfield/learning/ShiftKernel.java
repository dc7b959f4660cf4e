package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.kernels.UnitMajorBits;

/**
 * A weight for each pattern, and one with the pattern before it: v_mu = a m_mu + b m_(mu-1).
 *
 * <p>The first pattern comes after the last if the sequence is a cycle, and otherwise after none.
 */
final class ShiftKernel implements PatternKernel {

    private final UnitMajorBits columns;
    private final double same;
    private final double next;
    private final boolean cyclic;

    ShiftKernel(UnitMajorBits columns, double same, double next, boolean cyclic) {
        this.columns = columns;
        this.same = same;
        this.next = next;
        this.cyclic = cyclic;
    }

    @Override
    public double[] applied(double[] overlaps, Workers workers) {
        double[] applied = new double[overlaps.length];
        double before = cyclic ? overlaps[overlaps.length - 1] : 0;
        for (int pattern = 0; pattern < applied.length; pattern++) {
            applied[pattern] = same * overlaps[pattern] + next * before;
            before = overlaps[pattern];
        }
        return applied;
    }

    @Override
    public void addUnit(int unit, double scale, double[] into) {
        double before = cyclic ? sign(unit, into.length - 1) : 0;
        for (int pattern = 0; pattern < into.length; pattern++) {
            double sign = sign(unit, pattern);
            into[pattern] += scale * (same * sign + next * before);
            before = sign;
        }
    }

    @Override
    public double selfCoupling(int unit) {
        int last = columns.count() - 1;
        int alike = 0;
        double before = cyclic ? sign(unit, last) : 0;
        for (int pattern = 0; pattern <= last; pattern++) {
            double sign = sign(unit, pattern);
            alike += (int) (sign * before);
            before = sign;
        }
        return same * columns.count() + next * alike;
    }

    private double sign(int unit, int pattern) {
        return SignedSums.sign(columns.block(unit)[columns.offset(unit) + (pattern >>> 6)] >>> pattern);
    }

    @Override
    public boolean isWhole() {
        return same == Math.rint(same) && next == Math.rint(next);
    }
}
