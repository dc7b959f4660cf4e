package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.Hebbian;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The way of one cue through time, between steps. */
class DenseTrajectoryTest {

    private static final Seed SEED = new Seed(1984);
    private static final int UNITS = 120;

    private final BitPatterns patterns = Draws.bipolar(4, UNITS, SEED.child("patterns"));
    private final BitPatterns cues = Draws.flipped(patterns, 0.1, SEED.child("noise"));

    @Test
    void aTrajectoryIsTheFlowBetweenItsSteps() {
        FlowingMemory memory =
                (FlowingMemory) new ContinuousModel(new Hebbian(), 4).withTau(2).store(patterns, SEED);
        Trajectory way = memory.trajectory(Cues.of(cues), 1, false, 20);
        double[] fine = byTinySteps(cues, 1, 4, 2, 3);
        double[] dense = way.outputs(3);
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(dense[unit])
                    .as("unit %s, against Euler with 30,000 steps", unit)
                    .isCloseTo(fine[unit], within(1e-3));
        }
        double last = Double.POSITIVE_INFINITY;
        for (double time = 0; time <= 20; time += 0.25) {
            double energy = way.energy(time).orElseThrow();
            assertThat(energy)
                    .as("time %s; interpolation errs by about 1e-5 of it", time)
                    .isLessThan(last + 1e-4);
            last = energy;
        }
        assertThat(way.duration()).isEqualTo(20);
    }

    private double[] byTinySteps(Patterns from, int row, double gain, double tau, double duration) {
        MatrixCouplings couplings = MatrixCouplings.hebbian(patterns);
        double[] potentials = new double[UNITS];
        double[] outputs = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            potentials[unit] = Outputs.start(new Tanh(gain), from.value(row, unit)) / gain;
        }
        int steps = 30_000;
        for (int step = 0; step <= steps; step++) {
            for (int unit = 0; unit < UNITS; unit++) {
                outputs[unit] = StrictMath.tanh(gain * potentials[unit]);
            }
            double[] fields = couplings.fields(outputs);
            for (int unit = 0; unit < UNITS && step < steps; unit++) {
                potentials[unit] += duration / steps * (fields[unit] - potentials[unit] / tau);
            }
        }
        return outputs;
    }

    @Test
    void aTrajectoryHoldsWhatIsHeldAndEnds() {
        FlowingMemory memory = (FlowingMemory) new ContinuousModel(new Hebbian(), 4).store(patterns, SEED);
        BitPatterns known = Draws.bipolar(4, UNITS, SEED.child("known"));
        Trajectory way = memory.trajectory(Cues.of(cues, known), 0, true, 5);
        double[] end = way.outputs(5);
        for (int unit = 0; unit < UNITS; unit++) {
            if (known.bit(0, unit)) {
                assertThat(end[unit]).isEqualTo(cues.value(0, unit));
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> way.outputs(5.1)).withMessageContaining("from 0 to 5.0");
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> memory.trajectory(Cues.of(cues), 0, false, 0))
                .withMessageContaining("duration");
    }

    @Test
    void aTrajectoryCanBeAskedByManyThreads() {
        FlowingMemory memory = (FlowingMemory) new ContinuousModel(new Hebbian(), 4).store(patterns, SEED);
        Trajectory way = memory.trajectory(Cues.of(cues), 0, false, 20);
        double[] alone = IntStream.range(0, 500)
                .mapToDouble(k -> way.outputs(k * 0.04)[0])
                .toArray();
        // By turns from near both ends, so that the steps that hold the times are far apart.
        long others = IntStream.range(0, 100_000)
                .parallel()
                .map(k -> k * 311 % 500)
                .filter(k -> way.outputs(k * 0.04)[0] != alone[k])
                .count();
        assertThat(others).isZero();
    }

    @Test
    void aTrajectoryWithoutAnEndInSightIsRefused() {
        BitPatterns few = Draws.bipolar(1, 4, SEED);
        FlowingMemory memory = (FlowingMemory) new ContinuousModel(new Hebbian(), 4).store(few, SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.trajectory(Cues.of(few), 0, false, 1e300))
                .withMessageContainingAll("1.0E300", "less time");
    }

    @Test
    void aTrajectoryThatGrowsBeyondNumbersIsRefused() {
        Patterns binary = patterns.as(Encoding.BINARY);
        FlowingMemory memory =
                (FlowingMemory) new ContinuousModel(new Hebbian(), new RectifiedPower(10, 2)).store(binary, SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.trajectory(Cues.of(binary), 0, false, 5))
                .withMessageContaining("cannot be followed");
    }
}
