package dev.hopfield.classic;

import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Small energies to search, and the states that can be searched in full. */
final class Forms {

    private Forms() {}

    /** Couplings, of units to themselves too, and biases are independent normal numbers. */
    static QuadraticForm normal(Encoding encoding, int units, Seed seed) {
        return drawn(encoding, units, seed, RandomStream::nextGaussian);
    }

    /** Couplings and biases are whole numbers from -3 to 3: many states have the same energy, and no sum is rounded. */
    static QuadraticForm whole(Encoding encoding, int units, Seed seed) {
        return drawn(encoding, units, seed, stream -> stream.nextInt(7) - 3);
    }

    private static QuadraticForm drawn(Encoding encoding, int units, Seed seed, ToDoubleFunction<RandomStream> number) {
        RandomStream stream = seed.stream();
        double[] couplings = new double[units * units];
        double[] biases = new double[units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j <= i; j++) {
                couplings[i * units + j] = number.applyAsDouble(stream);
                couplings[j * units + i] = couplings[i * units + j];
            }
            biases[i] = number.applyAsDouble(stream);
        }
        return QuadraticForm.of(encoding, couplings, biases, -2);
    }

    /** The cut of a complete graph with normal weights: E is minus its weight, but for a constant. */
    static QuadraticForm cut(int units, Seed seed) {
        RandomStream stream = seed.stream();
        double[] couplings = new double[units * units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < i; j++) {
                couplings[i * units + j] = -stream.nextGaussian();
                couplings[j * units + i] = couplings[i * units + j];
            }
        }
        return QuadraticForm.of(Encoding.BIPOLAR, couplings, new double[units], 0);
    }

    /** All states of some units: state k has the bits of the number k. */
    static BitPatterns allStates(Encoding encoding, int units) {
        BitPatterns.Builder states = BitPatterns.builder(encoding, 1 << units, units);
        for (int state = 0; state < 1 << units; state++) {
            states.row(state, new long[] {state}, 0);
        }
        return states.build();
    }

    /** The energy of each of all states. */
    static double[] allEnergies(QuadraticForm form) {
        BitPatterns states = allStates(form.encoding(), form.units());
        double[] energies = new double[states.count()];
        for (int state = 0; state < energies.length; state++) {
            energies[state] = form.energy(states, state);
        }
        return energies;
    }

    static Instance instance(QuadraticForm form) {
        return instance(form, 0.5);
    }

    static Instance instance(QuadraticForm form, double activity) {
        return new Problem(form, activity);
    }

    private record Problem(QuadraticForm form, double activity) implements Instance {

        @Override
        public Objective objective() {
            return Objective.MINIMISE;
        }

        @Override
        public Solution solution(BitPatterns states, int row) {
            return Solution.of(form.energy(states, row));
        }

        @Override
        public OptionalDouble optimum() {
            return OptionalDouble.empty();
        }
    }
}
