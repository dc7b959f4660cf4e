package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.learning.Hebbian;
import org.junit.jupiter.api.Test;

class GradedNetworkTest {

    private static final Seed SEED = new Seed(1984);
    private static final int UNITS = 40;
    private static final double GAIN = 3;
    private static final double TAU = 0.5;

    /** Fields come as floats: half a unit in the last place of numbers up to 4, times beta. */
    private static final double FIELD_ROUNDING = 4e-7;

    /** Sums of some thousand doubles of size 1. */
    private static final double ENERGY_ROUNDING = 1e-12;

    private static final Tanh TANH = new Tanh(GAIN);

    private final MatrixCouplings couplings = MatrixCouplings.random(UNITS, SEED.child("couplings").stream());
    private final double[] taus = numbers(TAU, 2 * TAU, "taus");
    private final double[] inputs = numbers(-0.5, 0.5, "inputs");
    private final GradedNetwork network = network(couplings);
    private final RealPatterns states = Draws.graded(3, UNITS, SEED.child("states"));

    private static double[] numbers(double from, double to, String name) {
        RandomStream random = SEED.child(name).stream();
        double[] numbers = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            numbers[unit] = from + (to - from) * random.nextDouble();
        }
        numbers[UNITS / 2] = from;
        return numbers;
    }

    private GradedNetwork network(Couplings acting) {
        double[] leaks = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            leaks[unit] = TAU / taus[unit];
        }
        return new GradedNetwork(new CoupledFields(acting), TANH, GAIN * TAU, leaks, inputs, true);
    }

    private double bruteEnergy(MatrixCouplings acting, double[] outputs) {
        double energy = -0.5 * acting.quadraticForm(outputs);
        for (int unit = 0; unit < UNITS; unit++) {
            double output = outputs[unit];
            double integral = output * TANH.potential(output) + 0.5 * StrictMath.log1p(-output * output);
            energy += integral / (GAIN * taus[unit]) - inputs[unit] * output;
        }
        return energy;
    }

    private static double[] potentials(double[] outputs) {
        double[] potentials = new double[outputs.length];
        for (int unit = 0; unit < outputs.length; unit++) {
            potentials[unit] = TANH.potential(outputs[unit]);
        }
        return potentials;
    }

    private BlockFlow flow() {
        return new BlockFlow(network, HeldUnits.none(1, UNITS), new double[0], 1e-5, Workers.caller());
    }

    private static double[] drift(BlockFlow flow, double[] potentials) {
        double[] drift = new double[potentials.length];
        flow.drift(potentials, new int[] {0}, 1, drift);
        return drift;
    }

    @Test
    void theDriftIsThatOfThePaper() {
        double[] outputs = Draws.row(states, 0);
        double[] potentials = potentials(outputs);
        double[] drift = drift(flow(), potentials);
        double[] fields = couplings.fields(outputs);
        for (int unit = 0; unit < UNITS; unit++) {
            double velocity = -potentials[unit] / GAIN / taus[unit] + fields[unit] + inputs[unit];
            assertThat(drift[unit]).as("unit %s", unit).isCloseTo(GAIN * TAU * velocity, within(FIELD_ROUNDING));
        }
    }

    @Test
    void unitsThatAreHeldHaveNoDriftAndKeepTheirOutput() {
        double[] outputs = Draws.row(states, 0);
        BitPatterns known = Draws.bipolar(1, UNITS, SEED.child("known"));
        Cues cues = Cues.of(states.range(0, 1), known);
        BlockFlow held =
                new BlockFlow(network, HeldUnits.known(cues, 0, 1, TANH), new double[0], 1e-5, Workers.caller());
        double[] free = drift(flow(), potentials(outputs));
        double[] drift = drift(held, potentials(outputs));
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(drift[unit])
                    .as("unit %s", unit)
                    .isCloseTo(known.bit(0, unit) ? 0 : free[unit], within(FIELD_ROUNDING));
        }
    }

    @Test
    void theEnergyIsThatOfThePaper() {
        double[] energy = new GradedEnergy(network, couplings).of(states);
        for (int row = 0; row < states.count(); row++) {
            assertThat(energy[row])
                    .as("row %s", row)
                    .isCloseTo(bruteEnergy(couplings, Draws.row(states, row)), within(ENERGY_ROUNDING));
        }
    }

    @Test
    void theEnergyAlongTheFlowIsThatOfThePaperToThePrecisionOfFields() {
        double[] outputs = Draws.row(states, 0);
        BlockFlow flow = flow();
        drift(flow, potentials(outputs));
        assertThat(flow.energy(0, potentials(outputs)))
                .isCloseTo(bruteEnergy(couplings, outputs), within(UNITS * FIELD_ROUNDING));
    }

    @Test
    void aStimulusIsAnInputOfTheEnergyAlongTheFlow() {
        double[] outputs = Draws.row(states, 0);
        double[] stimuli = numbers(-1, 1, "stimuli");
        BlockFlow driven = new BlockFlow(network, HeldUnits.none(1, UNITS), stimuli, 1e-5, Workers.caller());
        drift(driven, potentials(outputs));
        double expected = bruteEnergy(couplings, outputs);
        for (int unit = 0; unit < UNITS; unit++) {
            expected -= stimuli[unit] * outputs[unit];
        }
        assertThat(driven.energy(0, potentials(outputs))).isCloseTo(expected, within(UNITS * FIELD_ROUNDING));
    }

    @Test
    void theEnergyOfAStateOfDoublesIsExactToDoubles() {
        double[] outputs = sines();
        assertThat(new GradedEnergy(network, couplings).of(outputs))
                .isCloseTo(bruteEnergy(couplings, outputs), within(ENERGY_ROUNDING));
    }

    @Test
    void theEnergyOfAStateOfDoublesIsExactForPackedCouplings() {
        BitPatterns patterns = Draws.bipolar(5, UNITS, SEED.child("patterns"));
        Couplings packed = new Hebbian().learn(patterns, SEED);
        double[] outputs = sines();
        assertThat(new GradedEnergy(network(packed), packed).of(outputs))
                .isCloseTo(bruteEnergy(MatrixCouplings.hebbian(patterns), outputs), within(ENERGY_ROUNDING));
    }

    private static double[] sines() {
        double[] outputs = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            outputs[unit] = StrictMath.sin(unit + 1);
        }
        return outputs;
    }

    @Test
    void theEnergyFallsAgainstTheVelocity() {
        double[] outputs = Draws.row(states, 1);
        double[] drift = drift(flow(), potentials(outputs));
        GradedEnergy energy = new GradedEnergy(network, couplings);
        double step = 1e-5;
        for (int unit = 0; unit < UNITS; unit++) {
            double[] above = outputs.clone();
            double[] below = outputs.clone();
            above[unit] += step;
            below[unit] -= step;
            double slope = (energy.of(above) - energy.of(below)) / (2 * step);
            assertThat(slope)
                    .as("dE/dV = -du/dt at unit %s; a difference quotient of doubles, near the poles of artanh", unit)
                    .isCloseTo(-drift[unit] / (GAIN * TAU), within(1e-5));
        }
    }

    @Test
    void theEnergyOfACornerIsFinite() {
        BitPatterns corner = Draws.bipolar(1, UNITS, SEED.child("corner"));
        double[] outputs = Draws.row(corner, 0);
        double expected = -couplings.quadraticForm(outputs) / 2;
        for (int unit = 0; unit < UNITS; unit++) {
            expected += StrictMath.log1p(1) / (GAIN * taus[unit]) - inputs[unit] * outputs[unit];
        }
        assertThat(new GradedEnergy(network, couplings).of(corner)[0]).isCloseTo(expected, within(ENERGY_ROUNDING));
    }
}
