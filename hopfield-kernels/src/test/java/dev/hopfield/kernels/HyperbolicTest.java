package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HyperbolicTest {

    /** 4e-16 as documented, and what StrictMath may be wrong by itself: 2.5 units in the last place. */
    private static final double OF_TANH = 4e-16 + 2.5 * 0x1p-52;

    /** 1e-15 as documented, and a unit in the last place each for log1p and the two that it is taken of. */
    private static final double OF_LOG_COSH = 1e-15 + 3 * 0x1p-52;

    private static double[] tanh(double... x) {
        double[] into = new double[x.length];
        Hyperbolic.tanh(x, 0, x.length, into);
        return into;
    }

    private static double[] logCosh(double... x) {
        double[] into = new double[x.length];
        Hyperbolic.logCosh(x, 0, x.length, into);
        return into;
    }

    /** ln cosh x = ln(1 + 2 sinh^2(x / 2)), or |x| - ln 2 + ln(1 + e^-2|x|) from 1 on: neither cancels. */
    private static double strictLogCosh(double x) {
        double size = Math.abs(x);
        double sinh = StrictMath.sinh(size / 2);
        return size < 1
                ? StrictMath.log1p(2 * sinh * sinh)
                : size - StrictMath.log(2) + StrictMath.log1p(StrictMath.exp(-2 * size));
    }

    /** From 0 to 25 in small steps, where all happens. */
    private static double[] grid() {
        double[] grid = new double[200_001];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = i * 1.25e-4;
        }
        return grid;
    }

    /** Numbers of all sizes and both signs, every power of two among them, from subnormal ones to the largest. */
    private static double[] allSizes() {
        Random random = Draws.random(5);
        double[] numbers = new double[20 * 2098];
        for (int i = 0; i < numbers.length; i++) {
            double size = Math.scalb(i % 20 < 2 ? 1.0 : 1 + random.nextDouble(), i / 20 - 1074);
            numbers[i] = i % 2 == 0 ? size : -size;
        }
        return numbers;
    }

    private static void assertNear(double[] actual, double[] expected, double tolerance, double[] x) {
        for (int i = 0; i < x.length; i++) {
            double error = Math.abs(actual[i] - expected[i]);
            assertThat(error)
                    .as("error at %s, %s in place of %s", x[i], actual[i], expected[i])
                    .isLessThanOrEqualTo(tolerance * Math.abs(expected[i]));
        }
    }

    @Test
    void tangents_are_those_of_strict_math() {
        assertNear(tanh(grid()), Arrays.stream(grid()).map(StrictMath::tanh).toArray(), OF_TANH, grid());
        double[] x = allSizes();
        assertNear(tanh(x), Arrays.stream(x).map(StrictMath::tanh).toArray(), OF_TANH, x);
    }

    /** Decimals from mpmath 1.3.0, to 20 digits. */
    @Test
    void tangents_are_those_of_higher_precision() {
        double[] x = {1e-3, 0.125, 0.5, 0.5109, 1, 3, 10, 18.5};
        double[] expected = {
            0.00099999966666680002076,
            0.12435300177159620805,
            0.4621171572600097585,
            0.4706461386398587699,
            0.76159415595576488812,
            0.99505475368673045133,
            0.99999999587769276362,
            0.99999999999999982934
        };
        assertNear(tanh(x), expected, 4e-16, x);
    }

    @Test
    void logarithms_are_those_of_strict_math() {
        assertNear(
                logCosh(grid()),
                Arrays.stream(grid()).map(HyperbolicTest::strictLogCosh).toArray(),
                OF_LOG_COSH,
                grid());
        double[] x =
                Arrays.stream(allSizes()).filter(v -> Math.abs(v) > 0x1p-510).toArray();
        assertNear(
                logCosh(x), Arrays.stream(x).map(HyperbolicTest::strictLogCosh).toArray(), OF_LOG_COSH, x);
    }

    /** Decimals from mpmath 1.3.0, to 20 digits. */
    @Test
    void logarithms_are_those_of_higher_precision() {
        double[] x = {1e-3, 0.125, 0.5, 1.0216, 1.5, 3, 10, 18.5};
        double[] expected = {
            4.999999166666889097e-7,
            0.0077922393188982527906,
            0.12011450695827752463,
            0.45032816707910409418,
            0.85544017101379674934,
            2.3093285045777851401,
            9.3068528215012083109,
            17.806852819440054776
        };
        assertNear(logCosh(x), expected, 1e-15, x);
    }

    @Test
    void tangents_never_fall_where_numbers_rise() {
        double[] tangents = tanh(grid());
        for (int i = 1; i < tangents.length; i++) {
            assertThat(tangents[i]).isGreaterThanOrEqualTo(tangents[i - 1]);
        }
    }

    @Test
    void logarithms_rise_where_numbers_rise() {
        double[] logarithms = logCosh(grid());
        for (int i = 1; i < logarithms.length; i++) {
            assertThat(logarithms[i]).isGreaterThan(logarithms[i - 1]);
        }
    }

    @Test
    void the_tangent_is_odd_and_the_logarithm_even_to_the_bit() {
        double[] x = allSizes();
        double[] opposite = Arrays.stream(x).map(v -> -v).toArray();
        assertThat(tanh(opposite)).isEqualTo(Arrays.stream(tanh(x)).map(v -> -v).toArray());
        assertThat(logCosh(opposite)).isEqualTo(logCosh(x));
    }

    @Test
    void tangents_are_never_above_1_in_size() {
        for (double[] x : new double[][] {grid(), allSizes()}) {
            assertThat(Arrays.stream(tanh(x)).map(Math::abs).max()).hasValue(1);
        }
    }

    @Test
    void small_tangents_are_their_numbers() {
        double[] x = {0x1p-30, -0x1p-30, Double.MIN_NORMAL, Double.MIN_VALUE, -Double.MIN_VALUE, 3 * Double.MIN_VALUE};
        assertThat(tanh(x)).isEqualTo(x);
    }

    @Test
    void zeros_keep_their_sign() {
        assertThat(tanh(0.0, -0.0)).isEqualTo(new double[] {0.0, -0.0});
        assertThat(logCosh(0.0, -0.0)).isEqualTo(new double[] {0.0, 0.0});
    }

    @Test
    void huge_numbers_overflow_nothing() {
        double huge = Double.MAX_VALUE;
        assertThat(tanh(huge, -huge, 1e9, -22)).isEqualTo(new double[] {1, -1, 1, -1});
        assertThat(logCosh(huge, -huge)).isEqualTo(new double[] {huge, huge});
        assertThat(logCosh(1e9)[0]).isCloseTo(1e9 - StrictMath.log(2), within(Math.ulp(1e9)));
    }

    @Test
    void infinities_and_what_is_not_a_number_come_through() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(tanh(infinity, -infinity, Double.NaN)).isEqualTo(new double[] {1, -1, Double.NaN});
        assertThat(logCosh(infinity, -infinity, Double.NaN)).isEqualTo(new double[] {infinity, infinity, Double.NaN});
    }

    @Test
    void a_number_has_the_same_bits_wherever_it_stands() {
        double[] x = Arrays.copyOf(allSizes(), 1021);
        double[] tangents = tanh(x);
        double[] logarithms = logCosh(x);
        for (int i = 0; i < x.length; i += 7) {
            assertThat(tanh(x[i])[0]).isEqualTo(tangents[i]);
            assertThat(logCosh(x[i])[0]).isEqualTo(logarithms[i]);
        }
    }

    @Test
    void only_the_part_that_is_asked_for_is_written_be_it_in_place() {
        double[] x = new double[700];
        Arrays.fill(x, 0.25);
        double tangent = tanh(0.25)[0];
        Hyperbolic.tanh(x, 100, 555, x);
        assertThat(Arrays.copyOf(x, 100)).containsOnly(0.25);
        assertThat(Arrays.copyOfRange(x, 100, 655)).containsOnly(tangent);
        assertThat(Arrays.copyOfRange(x, 655, 700)).containsOnly(0.25);
        double logarithm = logCosh(tangent)[0];
        Hyperbolic.logCosh(x, 200, 300, x);
        assertThat(Arrays.copyOfRange(x, 100, 200)).containsOnly(tangent);
        assertThat(Arrays.copyOfRange(x, 200, 500)).containsOnly(logarithm);
        assertThat(Arrays.copyOfRange(x, 500, 655)).containsOnly(tangent);
    }

    @Test
    void short_arrays_are_refused() {
        double[] five = new double[5];
        double[] four = new double[4];
        assertThatThrownBy(() -> Hyperbolic.tanh(five, 0, 5, four))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("into:");
        assertThatThrownBy(() -> Hyperbolic.logCosh(four, 1, 4, five))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x:");
        assertThatThrownBy(() -> Hyperbolic.tanh(five, 0, -1, five))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count is -1");
    }
}
