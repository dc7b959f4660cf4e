package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import dev.hopfield.testkit.PropertyTest;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The energy that random features make out, against the one that they approximate. */
class FeatureEnergyTest {

    private static final RealKernels KERNELS = Kernels.active().real();

    private static FeatureMap map(double beta, int features, int units, Seed seed) {
        return FeatureMap.draw(beta, features, units, seed, KERNELS, Workers.caller());
    }

    private static FeatureSums sums(FeatureMap map, RealPatterns patterns) {
        return FeatureSums.none(map.features()).plus(map, patterns, Workers.caller());
    }

    /** phi(s).T for one state. */
    private static double sumAt(FeatureMap map, FeatureEnergy energy, float[] state) {
        double[] angles = new double[map.features()];
        double[] sine = new double[map.features()];
        double[] cosine = new double[map.features()];
        map.angles(state, 0, angles);
        SineCosine.write(angles, angles.length, sine, cosine);
        return energy.sum(sine, cosine, new float[map.features()]);
    }

    private static double energyAt(FeatureMap map, FeatureEnergy energy, float[] state) {
        return energy.of(sumAt(map, energy, state));
    }

    private static double kernel(RealPatterns patterns, int row, float[] state, double beta) {
        double squares = 0;
        for (int unit = 0; unit < state.length; unit++) {
            double difference = (double) patterns.value(row, unit) - state[unit];
            squares += difference * difference;
        }
        return StrictMath.exp(-beta * squares / 2);
    }

    private static double exactSum(RealPatterns patterns, float[] state, double beta) {
        return IntStream.range(0, patterns.count())
                .mapToDouble(row -> kernel(patterns, row, state, beta))
                .sum();
    }

    /**
     * A kernel k has the error (1 - k^2) / sqrt(2 Y), root mean square: cos z of a normal z with variance -2 ln k varies by
     * (1 - k^2)^2 / 2.
     */
    @ParameterizedTest
    @ValueSource(ints = {16, 64, 256, 1024, 4096})
    void kernelErrsAsOneOverTheRootOfTheFeatures(int features) {
        double squares = 0;
        double expected = 0;
        int draws = 4000 / (int) Math.sqrt(features);
        double beta = 0.02;
        for (int draw = 0; draw < draws; draw++) {
            FeatureMap map = map(beta, features, 20, new Seed(draw));
            RealPatterns pair = Draws.gaussian(2, 20, 1, 1000 + draw);
            FeatureEnergy energy = new FeatureEnergy(sums(map, (RealPatterns) pair.first(1)), beta);
            double exact = kernel(pair, 0, pair.row(1), beta);
            double error = sumAt(map, energy, pair.row(1)) - exact;
            squares += error * error;
            expected += (1 - exact * exact) * (1 - exact * exact) / (2 * features);
        }
        // The mean of some dozens to a thousand squares: four times its own error.
        assertThat(squares / expected).isCloseTo(1, within(4 * Math.sqrt(2.0 / draws)));
    }

    /** For patterns that are far apart, errors of their kernels add up as if they were independent. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void floorIsTheErrorOfTheSum(int count) {
        double squares = 0;
        int draws = 60;
        FeatureEnergy energy = new FeatureEnergy(FeatureSums.none(1), 1);
        for (int draw = 0; draw < draws; draw++) {
            FeatureMap map = map(1, 512, 20, new Seed(draw));
            RealPatterns patterns = Draws.gaussian(count, 20, 3, 2000 + draw);
            energy = new FeatureEnergy(sums(map, patterns), 1);
            float[] state = Draws.gaussian(1, 20, 3, 3000 + draw).row(0);
            double error = sumAt(map, energy, state) - exactSum(patterns, state, 1);
            squares += error * error;
        }
        assertThat(Math.sqrt(squares / draws) / energy.floor()).isCloseTo(1, within(4 / Math.sqrt(2 * draws)));
    }

    /** At noisy patterns, where the sum is well above its error: ln F errs by the error of F over F. */
    @PropertyTest(tries = 20)
    void isTheExactEnergyWhereTheSumIsAboveItsError(Seed seed, int count) {
        double beta = 0.1;
        FeatureMap map = map(beta, 4096, 60, seed);
        RealPatterns patterns = Draws.gaussian(count, 60, 1, seed.value());
        FeatureEnergy energy = new FeatureEnergy(sums(map, patterns), beta);
        float[] state = near(patterns.row(0), 0.3, seed);
        double exact = exactSum(patterns, state, beta);
        assertThat(energyAt(map, energy, state))
                .isCloseTo(-StrictMath.log(exact) / beta, within(4 * energy.floor() / exact / beta));
    }

    private static float[] near(float[] pattern, double distance, Seed seed) {
        RandomStream random = seed.child("near").stream();
        float[] state = new float[pattern.length];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = (float) (pattern[unit] + distance * random.nextGaussian());
        }
        return state;
    }

    /** Whole multiples of 2^-10, so that a state and its neighbours are floats. */
    private static float[] onAGrid(float[] state) {
        float[] rounded = new float[state.length];
        for (int unit = 0; unit < state.length; unit++) {
            rounded[unit] = Math.round(state[unit] * 1024) / 1024f;
        }
        return rounded;
    }

    /** Near a pattern, and far from all, where the sum is below its error and may be negative. */
    @PropertyTest(tries = 20)
    void slopeIsThatOfTheEnergy(Seed seed, int count) {
        double beta = 0.2;
        FeatureMap map = map(beta, 256, 12, seed);
        RealPatterns patterns = Draws.gaussian(count, 12, 2, seed.value());
        FeatureEnergy energy = new FeatureEnergy(sums(map, patterns), beta);
        for (double distance : new double[] {0.5, 4}) {
            float[] state = onAGrid(near(patterns.row(0), distance, seed));
            float[] slope = slope(map, energy, state);
            float step = 1 / 1024f;
            for (int unit = 0; unit < state.length; unit++) {
                float[] above = state.clone();
                above[unit] += step;
                float[] below = state.clone();
                below[unit] -= step;
                double difference = energyAt(map, energy, above) - energyAt(map, energy, below);
                assertThat((double) slope[unit])
                        .isCloseTo(-difference / (2 * step), within(1e-4 * (1 + Math.abs(slope[unit]))));
            }
        }
    }

    /** -grad E, by a panel of one state. */
    private static float[] slope(FeatureMap map, FeatureEnergy energy, float[] state) {
        FeatureDescent descent = new FeatureDescent(map, energy, 1);
        int[] free = IntStream.range(0, state.length).toArray();
        descent.start(state, 0, free);
        int width = map.panel();
        float[] pulls = new float[map.features() * width];
        float[] panel = new float[map.units() * width];
        descent.writePull(pulls, 1, width);
        map.sums(pulls, panel);
        descent.aim(panel, 1, width);
        float[] slope = new float[state.length];
        for (int unit = 0; unit < slope.length; unit++) {
            slope[unit] = panel[unit * width + 1];
        }
        return slope;
    }

    /** The exact slope goes to the mean of the patterns; each unit of it errs by about sqrt(P / (2 beta Y)) / F. */
    @PropertyTest(tries = 20)
    void slopeIsTheExactOneUpToItsError(Seed seed, int count) {
        double beta = 0.1;
        int features = 8192;
        FeatureMap map = map(beta, features, 60, seed);
        RealPatterns patterns = Draws.gaussian(count, 60, 1, seed.value());
        FeatureEnergy energy = new FeatureEnergy(sums(map, patterns), beta);
        float[] state = near(patterns.row(0), 0.3, seed);
        float[] slope = slope(map, energy, state);
        double exactSum = exactSum(patterns, state, beta);
        double squares = 0;
        for (int unit = 0; unit < state.length; unit++) {
            double mean = 0;
            for (int row = 0; row < count; row++) {
                mean += kernel(patterns, row, state, beta) / exactSum * patterns.value(row, unit);
            }
            double error = slope[unit] - (mean - state[unit]);
            squares += error * error;
        }
        double expected = Math.sqrt(count / (2 * beta * features)) / exactSum;
        assertThat(Math.sqrt(squares / state.length)).isLessThan(1.5 * expected);
    }

    /** ln 0.5 at a half; the tangent at the floor below it, without a jump, and downwards for ever. */
    @PropertyTest(tries = 1)
    void goesOnAlongTheTangentBelowTheFloor(Seed seed) {
        FeatureMap map = map(2, 200, 5, seed);
        FeatureEnergy energy = new FeatureEnergy(sums(map, Draws.gaussian(4, 5, 1, 1)), 2);
        assertThat(energy.floor()).isEqualTo(0.1);
        assertThat(energy.of(0.5)).isEqualTo(-StrictMath.log(0.5) / 2);
        assertThat(energy.of(0.05)).isCloseTo(-(StrictMath.log(0.1) - 0.5) / 2, within(1e-15));
        assertThat(energy.of(-1)).isCloseTo(-(StrictMath.log(0.1) - 11) / 2, within(1e-14));
        assertThat(energy.of(Math.nextDown(0.1))).isCloseTo(energy.of(0.1), within(1e-14));
    }
}
