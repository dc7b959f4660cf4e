package dev.hopfield.testkit.toy;

import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.state.Encoding;

/** E = (lead + sum_i a_i s_i)^2 / 2. */
final class PartitionForm implements QuadraticForm {

    /** What lies on one pan from the beginning. */
    static final int LEAD = 3;

    private final int[] numbers;
    private final ProblemFlaw flaw;
    private final Thread maker = Thread.currentThread();

    PartitionForm(int[] numbers, ProblemFlaw flaw) {
        this.numbers = numbers;
        this.flaw = flaw;
    }

    @Override
    public Encoding encoding() {
        return Encoding.BIPOLAR;
    }

    @Override
    public int units() {
        return numbers.length;
    }

    @Override
    public double coupling(int to, int from) {
        double coupling = -numbers[to] * numbers[from];
        return flaw == ProblemFlaw.LOPSIDED && to < from ? coupling + 1 : coupling;
    }

    @Override
    public double bias(int unit) {
        return flaw == ProblemFlaw.INFINITE ? Double.NEGATIVE_INFINITY : -LEAD * numbers[unit];
    }

    @Override
    public double constant() {
        return LEAD * LEAD / 2.0;
    }

    @Override
    public void addColumn(int unit, double factor, double[] fields) {
        double used = flaw == ProblemFlaw.FORGOTTEN_FACTOR ? 1 : factor;
        for (int to = 0; to < fields.length; to++) {
            if (to != unit || flaw != ProblemFlaw.NO_SELF_COUPLINGS) {
                fields[to] += used * coupling(to, unit);
            }
        }
    }

    @Override
    public double squaredCouplings(int unit) {
        double own = flaw == ProblemFlaw.SQUARES_ITSELF ? coupling(unit, unit) : 0;
        return QuadraticForm.super.squaredCouplings(unit) + own * own;
    }

    @Override
    public void fields(double[] state, double[] fields) {
        for (int unit = 0; unit < state.length; unit++) {
            double start = flaw == ProblemFlaw.FORGOTTEN_BIASES ? 0 : bias(unit);
            fields[unit] = flaw == ProblemFlaw.ADDS_TO_FIELDS ? fields[unit] + start : start;
        }
        for (int unit = 0; unit < state.length; unit++) {
            addColumn(unit, state[unit], fields);
        }
        // What a buffer would do that belongs to the form and not to the call.
        if (flaw == ProblemFlaw.SHARED_SCRATCH && Thread.currentThread() != maker) {
            fields[0]++;
        }
    }

    @Override
    public double energy(double[] state, double[] fields) {
        double energy = QuadraticForm.super.energy(state, fields);
        return flaw == ProblemFlaw.FORGOTTEN_CONSTANT ? energy - constant() : energy;
    }
}
