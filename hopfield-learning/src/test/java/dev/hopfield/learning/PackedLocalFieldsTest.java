package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields from sums that are kept, corrected and taken ahead, against the matrix in full. */
class PackedLocalFieldsTest {

    private static final int UNITS = 130;

    static Stream<Arguments> cases() {
        return Stream.concat(Stream.of(Kernels.plain()), Kernels.vector().stream())
                .flatMap(kernels -> Stream.of(1, 65, 600)
                        .flatMap(count -> Stream.of(0.0, 0.05, 0.5).map(rate -> Arguments.of(kernels, count, rate))));
    }

    @ParameterizedTest(name = "{0}, {1} patterns, {2} of the units flip")
    @MethodSource("cases")
    void fields_follow_the_flips(Kernels kernels, int count, double rate) {
        assertFields(kernels, count, rate, Workers.caller(), 1);
    }

    @ParameterizedTest(name = "{0}, {1} patterns, {2} of the units flip")
    @MethodSource("cases")
    void fields_that_were_taken_ahead_are_the_same(Kernels kernels, int count, double rate) {
        assertFields(kernels, count, rate, new BackwardWorkers(), 1);
    }

    @ParameterizedTest(name = "{0}, {1} patterns, {2} of the units flip")
    @MethodSource("cases")
    void fields_that_are_asked_for_in_another_order_than_said_are_the_same(Kernels kernels, int count, double rate) {
        assertFields(kernels, count, rate, new BackwardWorkers(), 3);
    }

    private static void assertFields(Kernels kernels, int count, double rate, Workers workers, int stride) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, UNITS, "patterns");
        BitPatterns state = Draws.bits(Encoding.BIPOLAR, 1, UNITS, "state");
        BruteForce matrix = new BruteForce(patterns);
        LocalFields fields = fields(kernels.packed(), patterns, state);
        RandomStream random = Draws.SEED.child("flips").stream();
        int[] order = new int[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            order[unit] = unit;
        }
        for (int sweep = 0; sweep < 4; sweep++) {
            random.shuffle(order);
            fields.follow(order, workers);
            for (int k = 0; k < UNITS; k++) {
                int unit = order[k * stride % UNITS];
                assertThat(fields.field(unit)).isEqualTo(matrix.field(state, 0, unit));
                if (random.nextDouble() < rate) {
                    fields.flip(unit);
                    state = flipped(state, unit);
                }
            }
        }
    }

    private static LocalFields fields(PackedKernels kernels, BitPatterns patterns, BitPatterns state) {
        UnitMajorBits columns =
                new UnitMajorBits(kernels, patterns.count(), UNITS, patterns::copyRow, Workers.caller()::forEach);
        OverlapPlanes planes = new OverlapPlanes(kernels, patterns.count(), UNITS);
        planes.set(columns.overlaps(state.row(0), 0, 0, UNITS));
        return new PackedLocalFields(columns, kernels, planes, state.row(0), 1);
    }

    private static BitPatterns flipped(BitPatterns state, int unit) {
        return BitPatterns.builder(Encoding.BIPOLAR, 1, UNITS)
                .row(0, state.row(0), 0)
                .set(0, unit, !state.bit(0, unit))
                .build();
    }
}
