package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.state.Encoding;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationTest {

    private static final double[] POTENTIALS = {-30, -8, -2, -1, -0.3, -1e-3, -1e-9, 0, 1e-9, 1e-3, 0.3, 1, 2, 8, 30};

    /** Central differences of functions of size up to 30 with steps of 1e-5. */
    private static final double DIFFERENCE = 1e-8;

    /** Of the midpoint rule with 100,000 intervals on functions whose second slope is below 1e4. */
    private static final double QUADRATURE = 1e-6;

    /** Roundings of numbers of size up to 1000, as powers of potentials are here. */
    private static final double ROUNDING = 1e-12;

    static Stream<Activation> activations() {
        return Stream.of(
                new Tanh(1),
                new Logistic(1),
                new Arctan(1),
                new SaturatedLinear(1),
                new RectifiedPower(1, 1),
                new RectifiedPower(1, 2));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theOutputIsTheSlopeOfTheLagrangian(Activation activation) {
        double step = 1e-5;
        for (double x : POTENTIALS) {
            double slope = (activation.lagrangian(x + step) - activation.lagrangian(x - step)) / (2 * step);
            assertThat(activation.output(x))
                    .as("x = %s; half a step where L' has a corner", x)
                    .isCloseTo(slope, within(isNearCorner(x, step) ? step : DIFFERENCE * Math.max(1, x * x)));
        }
    }

    private static boolean isNearCorner(double x, double step) {
        return Math.abs(x) <= step || Math.abs(Math.abs(x) - 1) <= step;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theLeakEnergyIsExactlyWhatThePairGives(Activation activation) {
        for (double x : POTENTIALS) {
            double output = activation.output(x);
            boolean isSaturated = output == activation.highest() || output == activation.lowest();
            double leak = x * output - activation.lagrangian(x);
            if (!isSaturated || activation instanceof SaturatedLinear || activation instanceof RectifiedPower) {
                // Where an output so near to an end is inverted, its last digit is worth many of x.
                double conditioning = Math.abs(x) > 5 ? 1e-3 : 1;
                assertThat(activation.inverseIntegral(output) * conditioning)
                        .as("x = %s", x)
                        .isCloseTo(leak * conditioning, within(ROUNDING * Math.max(1, Math.abs(leak))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theIntegralIsThatOfTheInverseByQuadrature(Activation activation) {
        double from = activation.lowest() < 0 ? 0 : 0.2;
        for (double to : new double[] {0.3, 0.5, 0.8, 0.97}) {
            int intervals = 100_000;
            double width = (to - from) / intervals;
            double sum = 0;
            for (int k = 0; k < intervals; k++) {
                sum += activation.potential(from + (k + 0.5) * width) * width;
            }
            assertThat(activation.inverseIntegral(to) - activation.inverseIntegral(from))
                    .as("from %s to %s", from, to)
                    .isCloseTo(sum, within(QUADRATURE));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void thePotentialIsOneThatGivesTheOutput(Activation activation) {
        for (double output : new double[] {0.01, 0.2, 0.5, 0.9, 0.999}) {
            assertThat(activation.output(activation.potential(output))).isCloseTo(output, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void outputsStayInTheirRangeAndNeverFall(Activation activation) {
        double last = activation.lowest();
        for (double x = -50; x <= 50; x += 0.01) {
            double output = activation.output(x);
            assertThat(output).as("x = %s", x).isBetween(last, activation.highest());
            last = output;
        }
        assertThat(activation.output(Double.NaN)).isNaN();
        assertThat(activation.output(Double.NEGATIVE_INFINITY)).isEqualTo(activation.lowest());
        assertThat(activation.output(Double.POSITIVE_INFINITY)).isEqualTo(activation.highest());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void manyOutputsAreThoseOfEach(Activation activation) {
        double[] outputs = new double[POTENTIALS.length];
        double[] lagrangians = new double[3];
        activation.outputs(POTENTIALS, 2, 10, outputs);
        activation.lagrangians(POTENTIALS, 4, 3, lagrangians);
        assertThat(outputs[1]).isZero();
        assertThat(outputs[5]).isCloseTo(activation.output(POTENTIALS[5]), within(1e-15));
        assertThat(outputs[12]).isZero();
        assertThat(lagrangians[1]).isCloseTo(activation.lagrangian(POTENTIALS[5]), within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theSlopeAtTheMiddleIsTold(Activation activation) {
        double step = 1e-6;
        assertThat((activation.output(step) - activation.output(0)) / step).isCloseTo(activation.slope(), within(2e-6));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void everyValueOfACueHasAFiniteStart(Activation activation) {
        for (double value : new double[] {-2, -1, 0, 0.5, 1, 2}) {
            double x = Outputs.start(activation, value);
            assertThat(x).as("value %s", value).isFinite();
            double cut = Math.max(activation.lowest(), Math.min(activation.highest(), value));
            assertThat(activation.output(x))
                    .as("value %s; slow to saturate, arctan starts farther inside", value)
                    .isCloseTo(cut, within(activation instanceof Arctan ? 0.03 : 1e-7));
        }
    }

    @Test
    void readingsFollowFromTheRange() {
        assertThat(new Tanh(1).reading()).isEqualTo(Encoding.BIPOLAR);
        assertThat(new Logistic(1).reading()).isEqualTo(Encoding.BINARY);
        assertThat(new RectifiedPower(1, 1).reading()).isEqualTo(Encoding.BINARY);
    }

    @Test
    void theEndsHaveTheIntegralsOfTheirClosedForms() {
        assertThat(new Tanh(1).inverseIntegral(-1)).isEqualTo(StrictMath.log1p(1));
        assertThat(new Logistic(1).inverseIntegral(0)).isZero();
        assertThat(new Logistic(1).inverseIntegral(1)).isZero();
        assertThat(new Arctan(1).inverseIntegral(1)).isInfinite();
        assertThat(new SaturatedLinear(1).inverseIntegral(-1)).isEqualTo(0.5);
        assertThat(new RectifiedPower(1, 3).inverseIntegral(8)).isCloseTo(12, within(ROUNDING * 10));
    }

    @Test
    void theLogisticIsATanhOfHalfThePotential() {
        for (double x : POTENTIALS) {
            assertThat(new Logistic(1).output(x))
                    .isCloseTo((1 + StrictMath.tanh(x / 2)) / 2, within(1e-15))
                    .isCloseTo(1 / (1 + StrictMath.exp(-x)), within(1e-15));
        }
    }

    @Test
    void gainsAndPowersOutOfRangeAreRefused() {
        List<DoubleFunction<Activation>> all = List.of(
                Tanh::new, Logistic::new, Arctan::new, SaturatedLinear::new, gain -> new RectifiedPower(gain, 1));
        for (DoubleFunction<Activation> activation : all) {
            for (double gain : new double[] {0, -1, 9e-10, 1.1e9, Double.NaN, Double.POSITIVE_INFINITY}) {
                assertThatExceptionOfType(InvalidParameter.class)
                        .isThrownBy(() -> activation.apply(gain))
                        .withMessageContainingAll("gain", String.valueOf(gain));
            }
        }
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new RectifiedPower(1, 0.5))
                .withMessageContaining("power");
    }
}
