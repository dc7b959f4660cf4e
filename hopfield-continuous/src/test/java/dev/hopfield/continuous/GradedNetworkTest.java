package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.learning.Hebbian;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GradedNetworkTest {

    private static final Seed SEED = new Seed(1984);
    private static final int UNITS = 40;
    private static final double GAIN = 3;
    private static final double TAU = 0.5;
    private static final double BETA = GAIN * TAU;

    /** Fields come as floats: half a unit in the last place of numbers up to 4, times beta. */
    private static final double FIELD_ROUNDING = 4e-7;

    /** Sums of some thousand doubles of size 1. */
    private static final double ENERGY_ROUNDING = 1e-12;

    private static final double INPUT = 0.3;

    private final MatrixCouplings couplings = MatrixCouplings.random(UNITS, SEED.child("couplings").stream());
    private final GradedNetwork network = new GradedNetwork(couplings, BETA, INPUT);
    private final RealPatterns states = Draws.graded(3, UNITS, SEED.child("states"));

    private static double bruteEnergy(MatrixCouplings couplings, double[] outputs) {
        double integral = 0;
        double total = 0;
        for (double output : outputs) {
            total += output;
            integral += output * TanhResponse.potential(output) + 0.5 * StrictMath.log1p(-output * output);
        }
        return -0.5 * couplings.quadraticForm(outputs) + integral / (GAIN * TAU) - INPUT * total;
    }

    /** du_i/dt of the paper, in its own units. */
    private double[] bruteVelocity(double[] internal, double[] outputs) {
        double[] fields = couplings.fields(outputs);
        double[] velocity = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            velocity[unit] = -internal[unit] / TAU + fields[unit] + INPUT;
        }
        return velocity;
    }

    private static double[] potentials(double[] outputs) {
        double[] potentials = new double[outputs.length];
        for (int unit = 0; unit < outputs.length; unit++) {
            potentials[unit] = TanhResponse.potential(outputs[unit]);
        }
        return potentials;
    }

    @Test
    void theDriftIsThatOfThePaper() {
        double[] outputs = Draws.row(states, 0);
        double[] potentials = potentials(outputs);
        double[] internal = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            internal[unit] = potentials[unit] / GAIN;
        }
        double[] drift =
                network.drift(potentials, IntStream.range(0, UNITS).toArray(), states.row(0), Workers.caller());
        double[] expected = bruteVelocity(internal, outputs);
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(drift[unit]).as("unit %s", unit).isCloseTo(GAIN * TAU * expected[unit], within(FIELD_ROUNDING));
        }
    }

    @Test
    void onlyUnitsThatMoveHaveADrift() {
        double[] potentials = potentials(Draws.row(states, 0));
        double[] all = network.drift(potentials, IntStream.range(0, UNITS).toArray(), states.row(0), Workers.caller());
        double[] some = network.drift(
                new double[] {potentials[7], potentials[2]}, new int[] {7, 2}, states.row(0), Workers.caller());
        assertThat(some).containsExactly(all[7], all[2]);
    }

    @Test
    void theGreatestSpeedIsTheLargestChangeOfAnInternalPotential() {
        assertThat(network.greatestSpeed(new double[] {0.5, -3, 1})).isEqualTo(3 / BETA);
    }

    @Test
    void theEnergyIsThatOfThePaper() {
        double[] energy = network.energy(states);
        for (int row = 0; row < states.count(); row++) {
            assertThat(energy[row])
                    .as("row %s", row)
                    .isCloseTo(bruteEnergy(couplings, Draws.row(states, row)), within(ENERGY_ROUNDING));
        }
    }

    @Test
    void theEnergyOfAStateOfDoublesIsExactToDoubles() {
        double[] outputs = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            outputs[unit] = StrictMath.sin(unit + 1);
        }
        assertThat(network.energy(outputs)).isCloseTo(bruteEnergy(couplings, outputs), within(ENERGY_ROUNDING));
    }

    @Test
    void theEnergyOfAStateOfDoublesIsExactForPackedCouplings() {
        var patterns = Draws.bipolar(5, UNITS, SEED.child("patterns"));
        GradedNetwork packed = new GradedNetwork(new Hebbian().learn(patterns, SEED), BETA, INPUT);
        double[] outputs = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            outputs[unit] = StrictMath.sin(unit + 1);
        }
        assertThat(packed.energy(outputs))
                .isCloseTo(bruteEnergy(MatrixCouplings.hebbian(patterns), outputs), within(ENERGY_ROUNDING));
    }

    @Test
    void theEnergyFallsAgainstTheVelocity() {
        double[] outputs = Draws.row(states, 1);
        double[] drift = network.drift(
                potentials(outputs), IntStream.range(0, UNITS).toArray(), states.row(1), Workers.caller());
        double step = 1e-5;
        for (int unit = 0; unit < UNITS; unit++) {
            double[] above = outputs.clone();
            double[] below = outputs.clone();
            above[unit] += step;
            below[unit] -= step;
            double slope = (network.energy(above) - network.energy(below)) / (2 * step);
            assertThat(slope)
                    .as("dE/dV = -du/dt at unit %s; a difference quotient of doubles, near the poles of artanh", unit)
                    .isCloseTo(-drift[unit] / BETA, within(1e-5));
        }
    }

    @Test
    void theEnergyOfACornerIsFinite() {
        var corner = Draws.bipolar(1, UNITS, SEED.child("corner"));
        double[] outputs = Draws.row(corner, 0);
        double expected = UNITS * StrictMath.log1p(1) / BETA
                - couplings.quadraticForm(outputs) / 2
                - INPUT * DoubleStream.of(outputs).sum();
        assertThat(network.energy(corner)[0]).isCloseTo(expected, within(ENERGY_ROUNDING));
    }
}
