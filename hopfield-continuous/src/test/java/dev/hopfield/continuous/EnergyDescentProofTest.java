package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.learning.PseudoInverse;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often energies rise, step by step, for each integrator and gain: 30 or 100 patterns of 200 units by the projection rule, 60 cues of which 20 %
 * are reversed.
 *
 * <p>Energies are those shown to observers, in double precision; a rise counts from 1e-6 of the energy on, as in the contract of models.
 */
@Tag("proof")
class EnergyDescentProofTest {

    private static final Seed SEED = new Seed(1984);
    private static final int UNITS = 200;

    /** Fields are good to 6e-8 each, and an energy is a difference of sums that are larger than itself. */
    private static final double ROUNDING = 1e-6;

    private static final class Count {
        private long steps;
        private long rises;
        private double greatest;
    }

    private static Count count(Integrator integrator, double gain, int stored) {
        BitPatterns patterns = Draws.bipolar(stored, UNITS, SEED.child("patterns"));
        BitPatterns cues = Draws.flipped(patterns.select(sixty(stored)), 0.2, SEED.child("noise"));
        Memory memory = new ContinuousModel(new PseudoInverse(), gain)
                .withIntegrator(integrator)
                .store(patterns, SEED);
        double[] last = new double[cues.count()];
        Count count = new Count();
        Recall recall = memory.recall(Cues.of(cues), RecallOptions.of(400, SEED).observedBy(step -> {
            int row = (int) step.row();
            double energy = step.energy().orElseThrow();
            if (step.step() > 0) {
                double rise = (energy - last[row]) / Math.abs(last[row]);
                count.steps++;
                count.rises += rise > ROUNDING ? 1 : 0;
                count.greatest = Math.max(count.greatest, rise);
            }
            last[row] = energy;
        }));
        System.out.printf(
                Locale.ROOT,
                "%s, gain %s, %d patterns: %d rises in %d steps, the greatest by %.1e of the energy; notes %s%n",
                integrator,
                gain,
                stored,
                count.rises,
                count.steps,
                Math.max(0, count.greatest),
                recall.notes());
        assertThat(recall.notes().isEmpty())
                .as("a rise is told, and nothing else is")
                .isEqualTo(count.rises == 0);
        return count;
    }

    private static int[] sixty(int stored) {
        int[] rows = new int[60];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = k % stored;
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"2, 30", "8, 30", "50, 30", "500, 30", "5000, 30", "8, 100", "50, 100", "500, 100"})
    void stepsThatSeeToTheEnergyNeverRaiseIt(double gain, int stored) {
        assertThat(count(new DormandPrince(), gain, stored).rises).isZero();
        assertThat(count(new FixedPointIteration(1), gain, stored).rises).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 0.05, 30", "8, 0.05, 30", "50, 0.01, 30", "500, 0.001, 30", "8, 0.05, 100"})
    void shortStepsOfOneLengthDoNotEither(double gain, double step, int stored) {
        assertThat(count(new Euler(step), gain, stored).rises).isZero();
        assertThat(count(new RungeKutta(step), gain, stored).rises).isZero();
    }

    @ParameterizedTest
    @CsvSource({"50, 0.5, 100", "500, 0.5, 100", "500, 1, 100"})
    void longOnesDoAndAreTold(double gain, double step, int stored) {
        assertThat(count(new Euler(step), gain, stored).rises).isPositive();
    }
}
