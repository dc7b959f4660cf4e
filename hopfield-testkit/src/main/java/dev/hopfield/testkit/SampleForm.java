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
 * A problem whose value is its energy: random couplings and biases of about 1.
 *
 * @param form the energy
 */
record SampleForm(QuadraticForm form) implements Instance {

    static SampleForm random(Encoding encoding, int units, Seed seed) {
        RandomStream random = seed.stream();
        double[] couplings = new double[units * units];
        double[] biases = new double[units];
        for (int to = 0; to < units; to++) {
            biases[to] = 2 * random.nextDouble() - 1;
            for (int from = 0; from <= to; from++) {
                double coupling = (2 * random.nextDouble() - 1) / Math.sqrt(units);
                couplings[to * units + from] = coupling;
                couplings[from * units + to] = coupling;
            }
        }
        return new SampleForm(QuadraticForm.of(encoding, couplings, biases, 1));
    }

    /** Nothing to go by: all states are alike. */
    static SampleForm flat(Encoding encoding, int units) {
        return new SampleForm(QuadraticForm.of(encoding, new double[units * units], new double[units], 0));
    }

    @Override
    public Objective objective() {
        return Objective.MINIMISE;
    }

    @Override
    public Solution solution(BitPatterns states, int row) {
        throw new AssertionError("a solver goes by the form alone: what a state is worth is not its affair");
    }

    @Override
    public OptionalDouble optimum() {
        throw new AssertionError("a solver goes by the form alone: it must not ask for the optimum");
    }
}
