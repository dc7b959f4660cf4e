package dev.hopfield.testkit.toy;

import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.OptionalDouble;

/** A state is worth how far the pans, one of which is lighter by a weight, are from balance. */
final class PartitionInstance implements Instance {

    private final int[] numbers;
    private final ProblemFlaw flaw;

    PartitionInstance(int[] numbers, ProblemFlaw flaw) {
        this.numbers = numbers;
        this.flaw = flaw;
    }

    @Override
    public QuadraticForm form() {
        return new PartitionForm(numbers, flaw);
    }

    @Override
    public Objective objective() {
        return Objective.MINIMISE;
    }

    @Override
    public Solution solution(BitPatterns states, int row) {
        boolean right = states.units() == numbers.length && states.encoding() == Encoding.BIPOLAR;
        if (!right && flaw != ProblemFlaw.ANY_SIZE) {
            throw new IllegalArgumentException("give " + numbers.length + " BIPOLAR units, not " + states);
        }
        long code = states.row(flaw == ProblemFlaw.FIRST_ROW ? 0 : row)[0];
        return Solution.of(imbalance(code));
    }

    private int imbalance(long code) {
        int sum = PartitionForm.LEAD;
        for (int unit = 0; unit < numbers.length; unit++) {
            sum += (code >>> unit & 1) != 0 ? numbers[unit] : -numbers[unit];
        }
        return Math.abs(sum);
    }

    @Override
    public OptionalDouble optimum() {
        int least = Integer.MAX_VALUE;
        for (long code = 0; code < 1L << numbers.length; code++) {
            least = Math.min(least, imbalance(code));
        }
        return OptionalDouble.of(flaw == ProblemFlaw.POOR_OPTIMUM ? least + 1 : least);
    }

    @Override
    public double activity() {
        return flaw == ProblemFlaw.FULL_ACTIVITY ? 1 : 0.5;
    }
}
