package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.testkit.PropertyTest;
import org.junit.jupiter.api.Test;

/** Softmax retrieval never does worse than the theorems promise. */
class RetrievalBoundsTest {

    /** Of a step in double, relative to the radius: some dozens of roundings. */
    private static final double ROUNDING = 1e-14;

    /** Of a step in float, relative to the radius. */
    private static final double FLOAT_ROUNDING = 2e-6;

    private static final int UNITS = 12;

    /** Random patterns, sizes ascending, at random temperatures: some well separated, many not. */
    private static final class Draw {
        private final RandomStream random;
        private final double beta;
        private final double[][] patterns;
        private final RetrievalBounds bounds;

        Draw(Seed seed, int size) {
            random = seed.child("draw").stream();
            beta = StrictMath.exp(5 * random.nextDouble() - 2);
            patterns = rounded(ExactAttention.sphere(1 + size, UNITS, 1 + 2 * random.nextDouble(), seed));
            bounds = RetrievalBounds.of(floats(patterns), 0, beta);
        }

        double[] stateAt(double distance) {
            return ExactAttention.sum(patterns[0], ExactAttention.direction(UNITS, random, distance));
        }

        double rounding() {
            return ROUNDING * bounds.radius();
        }
    }

    private static double[][] rounded(double[][] rows) {
        double[][] rounded = new double[rows.length][rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            for (int unit = 0; unit < rows[row].length; unit++) {
                rounded[row][unit] = (float) rows[row][unit];
            }
        }
        return rounded;
    }

    private static RealPatterns floats(double[]... rows) {
        RealPatterns.Builder builder = RealPatterns.builder(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int unit = 0; unit < rows[row].length; unit++) {
                builder.set(row, unit, (float) rows[row][unit]);
            }
        }
        return builder.build();
    }

    @PropertyTest(tries = 60)
    void oneStepErrsNoMoreThanTheBound(Seed seed, int size) {
        Draw draw = new Draw(seed, size);
        for (double share : new double[] {0, 0.01, 0.1, 0.5, 1, 2}) {
            double distance = share * draw.bounds.radius();
            double[] next = new ExactAttention(draw.patterns, draw.beta).step(draw.stateAt(distance));
            assertThat(ExactAttention.distance(next, draw.patterns[0]))
                    .isLessThanOrEqualTo(draw.bounds.oneStepError(distance) * (1 + ROUNDING) + draw.rounding());
        }
    }

    @PropertyTest(tries = 30)
    void oneStepOfAMemoryErrsNoMoreThanTheBound(Seed seed, int size) {
        Draw draw = new Draw(seed, size);
        double distance = 0.1 * draw.bounds.radius();
        RealPatterns cue = floats(draw.stateAt(distance));
        RealPatterns next = (RealPatterns) new DenseModel(new Softmax(draw.beta))
                .store(floats(draw.patterns), seed)
                .recall(Cues.of(cue), RecallOptions.of(1, seed))
                .states();
        assertThat(ExactAttention.distance(doubles(next), draw.patterns[0]))
                .isLessThanOrEqualTo(draw.bounds.oneStepError(ExactAttention.distance(doubles(cue), draw.patterns[0]))
                        + FLOAT_ROUNDING * draw.bounds.radius());
    }

    private static double[] doubles(RealPatterns state) {
        double[] values = new double[state.units()];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = state.value(0, unit);
        }
        return values;
    }

    @PropertyTest(tries = 60)
    void spheresThatArePromisedDoNotMeet(Seed seed, int size) {
        Draw draw = sharpened(seed, size);
        for (int other = 1; other < draw.patterns.length; other++) {
            assertThat(ExactAttention.distance(draw.patterns[0], draw.patterns[other]))
                    .isGreaterThanOrEqualTo(2 * draw.bounds.fixedPointRadius() - draw.rounding());
        }
    }

    /** From the centre of the promised sphere and from its rim, to one point, which lies within it. */
    @PropertyTest(tries = 60)
    void fixedPointsAreWhereTheyArePromised(Seed seed, int size) {
        Draw draw = sharpened(seed, size);
        double radius = draw.bounds.fixedPointRadius();
        ExactAttention attention = new ExactAttention(draw.patterns, draw.beta);
        double[] fixed = attention.steps(draw.patterns[0], 100);
        assertThat(ExactAttention.distance(attention.step(fixed), fixed)).isLessThanOrEqualTo(draw.rounding());
        assertThat(ExactAttention.distance(fixed, draw.patterns[0])).isLessThanOrEqualTo(radius);
        for (int start = 0; start < 5; start++) {
            double[] end = attention.steps(draw.stateAt(radius), 100);
            assertThat(ExactAttention.distance(end, fixed)).isLessThanOrEqualTo(10 * draw.rounding());
        }
    }

    /** The first draw from this seed on with a separation that promises a fixed point. */
    private static Draw sharpened(Seed seed, int size) {
        Draw draw = new Draw(seed, size);
        for (int attempt = 0; !draw.bounds.promisesFixedPoint(); attempt++) {
            draw = new Draw(seed.child(attempt), size);
        }
        return draw;
    }

    @PropertyTest(tries = 60)
    void fixedPointsAreAsNearToPatternsAsBound(Seed seed, int size) {
        Draw draw = sharpened(seed, size);
        double[] fixed = new ExactAttention(draw.patterns, draw.beta).steps(draw.patterns[0], 100);
        double distance = ExactAttention.distance(fixed, draw.patterns[0]);
        assertThat(distance).isLessThanOrEqualTo(1 / (2 * draw.beta * draw.bounds.radius()));
        assertThat(distance).isLessThanOrEqualTo(draw.bounds.fixedPointError() + draw.rounding());
    }

    @PropertyTest(tries = 60)
    void stepsBringStatesNearerToFixedPointsByNoLessThanBound(Seed seed, int size) {
        Draw draw = sharpened(seed, size);
        ExactAttention attention = new ExactAttention(draw.patterns, draw.beta);
        double[] fixed = attention.steps(draw.patterns[0], 100);
        for (double share : new double[] {0.001, 0.1, 0.5}) {
            double[] state = draw.stateAt(share * draw.bounds.radius());
            double before = ExactAttention.distance(state, fixed);
            double after = ExactAttention.distance(attention.step(state), fixed);
            double farther = Math.max(
                    ExactAttention.distance(state, draw.patterns[0]), ExactAttention.distance(fixed, draw.patterns[0]));
            assertThat(after).isLessThanOrEqualTo(draw.bounds.contraction(farther) * before + draw.rounding());
        }
    }

    @Test
    void separationIsTheLeastLeadOverAnotherPattern() {
        RealPatterns patterns = RealPatterns.of(new float[] {3, 0}, new float[] {1, 4}, new float[] {-2, 1});
        assertThat(RetrievalBounds.of(patterns, 0, 1)).isEqualTo(new RetrievalBounds(1, 3, Math.sqrt(17), 9 - 3));
        assertThat(RetrievalBounds.of(patterns, 1, 1).separation()).isEqualTo(17 - 3);
        assertThat(RetrievalBounds.of(patterns, 2, 1).separation()).isEqualTo(5 - 2);
    }

    /** 2 x 9 exp(-0.5 (8 - 2 x 0.25 x 2)) x 2, and so on, by hand. */
    @Test
    void boundsAreTheFormulas() {
        RetrievalBounds bounds = new RetrievalBounds(0.5, 10, 2, 8);
        assertThat(bounds.oneStepError(0.25)).isCloseTo(36 * StrictMath.exp(-3.5), within(1e-14));
        assertThat(bounds.contraction(0.25)).isCloseTo(2 * 0.5 * 10 * 9 * 4 * StrictMath.exp(-3.5), within(1e-13));
        assertThat(bounds.fixedPointError()).isCloseTo(36 * StrictMath.exp(1 - 4), within(1e-14));
        assertThat(bounds.fixedPointRadius()).isCloseTo(0.1, within(1e-16));
        assertThat(bounds.requiredSeparation()).isCloseTo(0.4 + 2 * StrictMath.log(360), within(1e-13));
        assertThat(bounds.promisesFixedPoint()).isFalse();
    }

    /** Where all states go to one fixed point near the mean of the patterns, it is not called that of any. */
    @Test
    void promisesNothingWhereOneFixedPointIsShared() {
        RealPatterns patterns = RealPatterns.of(new float[] {1, 0}, new float[] {0, 1});
        RetrievalBounds bounds = RetrievalBounds.of(patterns, 0, 0.01);
        assertThat(bounds.promisesFixedPoint()).isFalse();
        assertThat(RetrievalBounds.of(patterns, 0, 10).promisesFixedPoint()).isTrue();
    }

    @Test
    void aPatternAloneIsAlwaysRetrieved() {
        RetrievalBounds bounds = RetrievalBounds.of(RealPatterns.of(new float[] {1, 2}), 0, 0.001);
        assertThat(bounds.promisesFixedPoint()).isTrue();
        assertThat(bounds.oneStepError(100)).isZero();
        assertThat(bounds.fixedPointError()).isZero();
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> new RetrievalBounds(0, 2, 1, 1)).isInstanceOf(InvalidParameter.class);
        assertThatThrownBy(() -> new RetrievalBounds(1, 0, 1, 1)).isInstanceOf(InvalidParameter.class);
        assertThatThrownBy(() -> new RetrievalBounds(1, 2, 0, 1)).isInstanceOf(InvalidParameter.class);
        assertThatThrownBy(() -> new RetrievalBounds(1, 2, 1, Double.NaN)).isInstanceOf(InvalidParameter.class);
    }
}
