package dev.hopfield.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.PropertyTest;

class GrayCodeSearchTest {

    private static double lowestOfAll(QuadraticForm form) {
        double low = form.encoding() == Encoding.BINARY ? 0 : -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (long code = 0; code < 1L << form.units(); code++) {
            double[] state = new double[form.units()];
            for (int unit = 0; unit < state.length; unit++) {
                state[unit] = (code >>> unit & 1) != 0 ? 1 : low;
            }
            lowest = Math.min(lowest, form.energy(state));
        }
        return lowest;
    }

    private static QuadraticForm form(Encoding encoding, int units, boolean biased, Seed seed) {
        RandomStream random = seed.stream();
        double[] couplings = new double[units * units];
        double[] biases = new double[units];
        for (int to = 0; to < units; to++) {
            biases[to] = biased ? random.nextInt(41) - 20 : 0;
            for (int from = 0; from <= to; from++) {
                couplings[to * units + from] = random.nextInt(41) - 20;
                couplings[from * units + to] = couplings[to * units + from];
            }
        }
        return QuadraticForm.of(encoding, couplings, biases, 3);
    }

    /** Whole numbers, so that no sum is rounded; 13 units are more states than between two fresh starts. */
    @PropertyTest(tries = 13)
    void findsTheLowestEnergyOfAllStates(Seed seed, int units) {
        for (Encoding encoding : new Encoding[] {Encoding.BINARY, Encoding.BIPOLAR}) {
            for (boolean biased : new boolean[] {true, false}) {
                QuadraticForm form = form(encoding, units, biased, seed);
                assertThat(new GrayCodeSearch(form).lowestEnergy()).isEqualTo(lowestOfAll(form));
            }
        }
    }
}
