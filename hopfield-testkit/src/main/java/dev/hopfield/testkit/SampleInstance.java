package dev.hopfield.testkit;

import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.OptionalDouble;

/**
 * A problem that is nothing but its energy: it refuses to tell a solver what states are worth.
 *
 * @param form the energy
 */
record SampleInstance(QuadraticForm form) implements Instance {

    private static final String PEEKED =
            "a solver goes by form() and activity() alone; it must not ask for the objective, solutions or the optimum";

    /** Couplings, of units to themselves too, and biases are independent standard normal numbers. */
    static SampleInstance random(Encoding encoding, int units, Seed seed) {
        RandomStream stream = seed.stream();
        double[] couplings = new double[units * units];
        double[] biases = new double[units];
        for (int to = 0; to < units; to++) {
            for (int from = 0; from <= to; from++) {
                couplings[to * units + from] = stream.nextGaussian();
                couplings[from * units + to] = couplings[to * units + from];
            }
            biases[to] = stream.nextGaussian();
        }
        return new SampleInstance(QuadraticForm.of(encoding, couplings, biases, 3));
    }

    /** No unit is coupled to any; all states have the same energy. */
    static SampleInstance flat(Encoding encoding, int units) {
        return new SampleInstance(QuadraticForm.of(encoding, new double[units * units], new double[units], 3));
    }

    @Override
    public Objective objective() {
        throw new AssertionError(PEEKED);
    }

    @Override
    public Solution solution(BitPatterns states, int row) {
        throw new AssertionError(PEEKED);
    }

    @Override
    public OptionalDouble optimum() {
        throw new AssertionError(PEEKED);
    }
}
