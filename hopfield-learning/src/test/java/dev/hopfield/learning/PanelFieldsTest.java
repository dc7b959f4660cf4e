package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.StatePanels;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of real states, of which all kernels take 67 in panels: a whole one and a part. */
class PanelFieldsTest {

    private static final int STATES = 67;

    /** Large enough for panels, and for parts of more than one tile of units. */
    private static final int UNITS = 803;

    private static final int PATTERNS = 150;

    /** What runs in float may lose of sums of this size, measured by the absolute sum of all terms. */
    private static final double TOLERANCE = RealKernels.largestError(UNITS) + RealKernels.largestError(PATTERNS);

    /** Rows against batches, by the largest field of a row: 2e-6 of absolute sums, which are several times as large. */
    private static final double ROW_TOLERANCE = 1e-5;

    static Stream<Named<Couplings>> couplings() {
        return Stream.of(
                Named.of("patterns", new RealHebbianCouplings(patterns())),
                Named.of("weighted", new RealHebbianCouplings(patterns(), weights())),
                Named.of("bits", bits()),
                Named.of("matrix", matrix()));
    }

    private static RealPatterns patterns() {
        return Draws.reals(PATTERNS, UNITS, "patterns");
    }

    private static PackedHebbianCouplings bits() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, PATTERNS, UNITS, "patterns");
        return new PackedHebbianCouplings(patterns, Kernels.active().packed(), Workers.caller());
    }

    private static RealPatterns states(int count) {
        return Draws.reals(count, UNITS, "states");
    }

    private static double[] weights() {
        RandomStream stream = SEED.child("weights").stream();
        double[] weights = new double[PATTERNS];
        Arrays.setAll(weights, pattern -> stream.nextGaussian());
        return weights;
    }

    /** Not symmetric. */
    private static MatrixCouplings matrix() {
        RealPatterns values = Draws.reals(UNITS, UNITS, "matrix");
        SquareMatrix matrix = new SquareMatrix(UNITS, 100 * UNITS);
        for (int to = 0; to < UNITS; to++) {
            for (int from = 0; from < UNITS; from++) {
                matrix.set(to, from, to == from ? 0 : values.value(to, from));
            }
        }
        return new MatrixCouplings(matrix, 3, Set.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 33, STATES})
    void fields_of_patterns_are_those_of_brute_force(int count) {
        RealPatterns patterns = Draws.reals(65, 130, "patterns");
        RealPatterns states = Draws.reals(count, 130, "states");
        BruteForce matrix = new BruteForce(patterns);
        RealPatterns fields = new RealHebbianCouplings(patterns).fields(states);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < 130; unit++) {
                assertThat((double) fields.value(row, unit))
                        .as("row %d, unit %d", row, unit)
                        .isCloseTo(
                                matrix.field(states, row, unit),
                                within(TOLERANCE * matrix.fieldScale(states, row, unit)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 33, STATES})
    void fields_of_a_matrix_are_its_sums_in_double(int count) {
        MatrixCouplings couplings = matrix();
        RealPatterns states = states(count);
        RealPatterns fields = couplings.fields(states);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < UNITS; unit += 7) {
                double sum = 0;
                double scale = 0;
                for (int from = 0; from < UNITS; from++) {
                    double term = couplings.coupling(unit, from) * states.value(row, from);
                    sum += term;
                    scale += Math.abs(term);
                }
                assertThat((double) fields.value(row, unit))
                        .as("row %d, unit %d", row, unit)
                        .isCloseTo(sum, within(TOLERANCE * scale));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("couplings")
    void rows_have_the_same_fields_alone(Couplings couplings) {
        for (int count : new int[] {1, 31, 33, STATES}) {
            RealPatterns states = states(count);
            RealPatterns batch = couplings.fields(states);
            for (int row = 0; row < count; row++) {
                float[] alone = couplings.fields(states.range(row, row + 1)).row(0);
                double tolerance = ROW_TOLERANCE * largest(alone);
                for (int unit = 0; unit < UNITS; unit++) {
                    assertThat((double) batch.value(row, unit)).isCloseTo(alone[unit], within(tolerance));
                }
            }
        }
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @ParameterizedTest
    @MethodSource("couplings")
    void fields_are_the_same_to_the_last_bit_whoever_works(Couplings couplings) {
        for (int count : new int[] {1, 31, 33, STATES}) {
            RealPatterns states = states(count);
            assertThat(couplings.fields(states, new BackwardWorkers())).isEqualTo(couplings.fields(states));
        }
    }

    @ParameterizedTest
    @MethodSource("couplings")
    void a_state_in_a_panel_has_the_same_bits_whatever_the_others(Couplings couplings) {
        RealPatterns states = states(STATES);
        RealPatterns batch = couplings.fields(states);
        Patterns turned = couplings.fields(states.range(1, STATES).followedBy(states.range(0, 1)));
        assertThat(turned.range(0, 63)).isEqualTo(batch.range(1, 64));
    }

    @ParameterizedTest
    @MethodSource("couplings")
    void the_state_whose_field_no_float_holds_is_named(Couplings couplings) {
        RealPatterns states = withRow(50, 3e38f);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> couplings.fields(states, new BackwardWorkers()))
                .withMessageContaining("the local field of state 50 at unit")
                .withMessageContaining("beyond the range of floats");
    }

    /** Fields of 1e37 are sums of 8e39, and overlaps are 8e29. */
    @Test
    void fields_whose_sums_alone_no_float_holds_are_those_of_double() {
        RealPatterns states = withRow(50, 1e17f);
        float[] large = new float[UNITS];
        Arrays.fill(large, 1e10f);
        Couplings couplings = new RealHebbianCouplings(RealPatterns.of(large));
        RealPatterns fields = couplings.fields(states);
        assertThat(fields.range(50, 51)).isEqualTo(couplings.fields(states.range(50, 51)));
    }

    static Stream<RealKernels> kernels() {
        return Stream.of(Kernels.plain().real(), Kernels.active().real());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void bits_that_are_turned_into_floats_give_the_fields_of_bits(RealKernels kernels) {
        PackedHebbianCouplings couplings = bits();
        RealPatterns states = states(kernels.panel());
        StatePanels panel = new StatePanels(kernels.panel(), UNITS, kernels.panel());
        panel.fill(states.block(0), 0, kernels.panel());
        float[][] fields = new float[kernels.panel()][UNITS];
        new PackedHebbianPanel(kernels, couplings.columns()).write(panel.panel(0), fields, new BackwardWorkers());
        for (int row = 0; row < fields.length; row++) {
            float[] alone = couplings.fields(states.range(row, row + 1)).row(0);
            double tolerance = ROW_TOLERANCE * largest(alone);
            for (int unit = 0; unit < UNITS; unit++) {
                assertThat((double) fields[row][unit]).isCloseTo(alone[unit], within(tolerance));
            }
        }
    }

    /** States of which one has the same value everywhere. */
    private static RealPatterns withRow(int row, float value) {
        RealPatterns.Builder builder = RealPatterns.builder(STATES, UNITS);
        RealPatterns states = states(STATES);
        for (int other = 0; other < STATES; other++) {
            float[] values = states.row(other);
            if (other == row) {
                Arrays.fill(values, value);
            }
            builder.row(other, values, 0);
        }
        return builder.build();
    }
}
