package dev.hopfield.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.PropertyTest;
import org.junit.jupiter.api.Test;

class TemperatureUnitTest {

    /** A few roundings of numbers of about 1. */
    private static final double ROUNDING = 1e-12;

    /** The mean over units of the variance over all states of half of what a reversal costs. */
    @PropertyTest(tries = 8)
    void theStrengthOfCouplingsIsHowMuchCostsDiffer(Seed seed, int units) {
        for (Encoding encoding : new Encoding[] {Encoding.BINARY, Encoding.BIPOLAR}) {
            QuadraticForm form = Forms.normal(encoding, units, seed);
            double[] energies = Forms.allEnergies(form);
            double variances = 0;
            for (int unit = 0; unit < units; unit++) {
                double sum = 0;
                double squares = 0;
                for (int state = 0; state < energies.length; state++) {
                    int up = state | 1 << unit;
                    double field = (energies[up ^ 1 << unit] - energies[up]) / 2;
                    sum += field / energies.length;
                    squares += field * field / energies.length;
                }
                variances += squares - sum * sum;
            }
            double strength = TemperatureUnit.COUPLINGS.of(form, Workers.caller());
            assertThat(strength * strength).isCloseTo(variances / units, within(ROUNDING * (1 + variances)));
        }
    }

    /** 150 normal couplings of a unit: sqrt(149) = 12.2, known to 1 in 150. */
    @Test
    void ofIndependentCouplingsItIsTheRootOfTheirNumber() {
        QuadraticForm form = Forms.cut(150, Draws.SEED);
        assertThat(TemperatureUnit.COUPLINGS.of(form, Workers.caller())).isCloseTo(Math.sqrt(149), within(0.3));
    }

    @Test
    void theUnitOfTheEnergyIsOne() {
        assertThat(TemperatureUnit.ENERGY.of(Forms.cut(3, Draws.SEED), Workers.caller()))
                .isEqualTo(1);
    }
}
