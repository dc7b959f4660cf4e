package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.Hebbian;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrajectoryTest {

    private static final Seed SEED = new Seed(1984);
    private static final int UNITS = 24;
    private static final double GAIN = 3;
    private static final double TAU = 0.5;
    private static final double TOLERANCE = 1e-5;

    /** Some 30 steps, each allowed an error of a tenth of the tolerance; the reference is far more exact. */
    private static final double NEARNESS = 3e-5;

    /** The energies are sums of doubles of size 100 and less. */
    private static final double ENERGY_ROUNDING = 1e-12;

    private final MatrixCouplings couplings = MatrixCouplings.random(UNITS, SEED.child("couplings").stream());
    private final Patterns cue = Draws.graded(1, UNITS, SEED.child("cue"));

    private double[] outputs(double[] internal) {
        double[] outputs = new double[UNITS];
        for (int i = 0; i < UNITS; i++) {
            outputs[i] = StrictMath.tanh(GAIN * internal[i]);
        }
        return outputs;
    }

    private double[] velocity(double[] internal) {
        double[] velocity = couplings.fields(outputs(internal));
        for (int i = 0; i < UNITS; i++) {
            velocity[i] -= internal[i] / TAU;
        }
        return velocity;
    }

    private static double[] moved(double[] from, double step, double[] velocity) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += step * velocity[i];
        }
        return to;
    }

    /** Outputs along the way by the classical method of fourth order with a thousandth of tau as its step. */
    private List<double[]> reference(int steps) {
        double h = TAU / 1000;
        double[] internal = new double[UNITS];
        for (int i = 0; i < UNITS; i++) {
            internal[i] = new Tanh(1).potential(cue.value(0, i)) / GAIN;
        }
        List<double[]> way = new ArrayList<>(List.of(outputs(internal)));
        for (int step = 0; step < steps; step++) {
            double[] k1 = velocity(internal);
            double[] k2 = velocity(moved(internal, h / 2, k1));
            double[] k3 = velocity(moved(internal, h / 2, k2));
            double[] k4 = velocity(moved(internal, h, k3));
            internal = moved(moved(internal, h / 6, k1), h / 3, k2);
            internal = moved(moved(internal, h / 3, k3), h / 6, k4);
            way.add(outputs(internal));
        }
        return way;
    }

    /** The distance of a point from the segment between two others. */
    private static double distance(double[] point, double[] from, double[] to) {
        double along = 0;
        double length = 0;
        for (int i = 0; i < point.length; i++) {
            along += (point[i] - from[i]) * (to[i] - from[i]);
            length += (to[i] - from[i]) * (to[i] - from[i]);
        }
        double part = length == 0 ? 0 : Math.max(0, Math.min(1, along / length));
        double square = 0;
        for (int i = 0; i < point.length; i++) {
            double difference = point[i] - from[i] - part * (to[i] - from[i]);
            square += difference * difference;
        }
        return Math.sqrt(square);
    }

    private Memory memory(LearningRule rule) {
        return new ContinuousModel(rule, GAIN)
                .withTau(TAU)
                .withTolerance(TOLERANCE)
                .store(Draws.bipolar(1, UNITS, SEED), SEED);
    }

    private List<double[]> observed(RecallOptions options) {
        List<double[]> states = new ArrayList<>();
        memory(MatrixRule.always(couplings))
                .recall(Cues.of(cue), options.observedBy(step -> states.add(Draws.row(step.state(), 0))));
        return states;
    }

    @Test
    void theStepsLieOnTheTrajectoryOfTheEquations() {
        List<double[]> way = reference(20_000);
        int at = 0;
        for (double[] state : observed(RecallOptions.of(30, SEED))) {
            while (at < way.size() - 2
                    && distance(state, way.get(at), way.get(at + 1))
                            > distance(state, way.get(at + 1), way.get(at + 2))) {
                at++;
            }
            assertThat(distance(state, way.get(at), way.get(at + 1)))
                    .as("distance from the reference at its step %s", at)
                    .isLessThan(NEARNESS);
        }
    }

    @Test
    void theFirstStateIsTheCue() {
        double[] first = observed(RecallOptions.of(1, SEED)).get(0);
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(first[unit]).as("unit %s, to a float", unit).isCloseTo(cue.value(0, unit), within(1e-7));
        }
    }

    @Test
    void itStopsAtTheFirstStepAtRest() {
        List<double[]> states = observed(RecallOptions.of(1000, SEED));
        double unknown = 2e-6; // what rounding the output to a float changes in artanh and the fields, at these outputs
        assertThat(speed(states.get(states.size() - 1))).isLessThan(TOLERANCE + unknown);
        for (double[] before : states.subList(0, states.size() - 1)) {
            assertThat(speed(before)).isGreaterThan(TOLERANCE - unknown);
        }
    }

    private double speed(double[] outputs) {
        double[] internal = new double[UNITS];
        for (int i = 0; i < UNITS; i++) {
            internal[i] = new Tanh(1).potential(outputs[i]) / GAIN;
        }
        double greatest = 0;
        for (double velocity : velocity(internal)) {
            greatest = Math.max(greatest, Math.abs(velocity));
        }
        return greatest;
    }

    @Test
    void itStopsAtTheLimitOfSteps() {
        Recall recall = memory(MatrixRule.always(couplings)).recall(Cues.of(cue), RecallOptions.of(5, SEED));
        assertThat(recall.steps(0)).isEqualTo(5);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.STEP_LIMIT);
    }

    static Stream<LearningRule> rules() {
        return Stream.of(new Hebbian(), MatrixRule.always(MatrixCouplings.random(UNITS, SEED.child("glass").stream())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theEnergyNeverRises(LearningRule rule) {
        Patterns patterns = Draws.bipolar(4, UNITS, SEED.child("patterns"));
        Patterns cues = Draws.graded(10, UNITS, SEED.child("cues"));
        for (double gain : new double[] {0.5, 2, 4, 30, 1000}) {
            Memory memory = new ContinuousModel(rule, gain).store(patterns, SEED);
            double[] last = new double[cues.count()];
            memory.recall(Cues.of(cues), RecallOptions.of(200, SEED).observedBy(step -> {
                double energy = step.energy().orElseThrow();
                if (step.step() > 0) {
                    assertThat(energy)
                            .as("gain %s, row %s, step %s", gain, step.row(), step.step())
                            .isLessThanOrEqualTo(last[(int) step.row()] + ENERGY_ROUNDING);
                }
                last[(int) step.row()] = energy;
            }));
        }
    }
}
