package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the projection rule promises. */
class ProjectionTest {

    /** Correlations of up to N - 1 random patterns of 200 units have condition numbers of up to 1e7. */
    private static final double OF_BITS = 1e-8;

    /** Real patterns are orthonormalised to single precision. */
    private static final double OF_REALS = 2e-5;

    static Stream<Arguments> loads() {
        return Stream.of(8, 21, 64, 100, 200)
                .flatMap(units -> Stream.of(1, units / 4, units / 2, units - 2, units - 1)
                        .flatMap(count -> Stream.of(1, 2, 3).map(draw -> Arguments.of(units, count, draw))));
    }

    @ParameterizedTest(name = "{0} units, {1} patterns, draw {2}")
    @MethodSource("loads")
    void everyPatternIsItsOwnImage(int units, int count, int draw) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns " + draw);
        assertImages(new PseudoInverse(true).learn(patterns, SEED), patterns, OF_BITS);
    }

    /** A field is 1 - w_ii of the pattern, which is positive but where a unit alone is a direction of the span. */
    @ParameterizedTest(name = "{0} units, {1} patterns, draw {2}")
    @MethodSource("loads")
    void everyPatternIsAFixedPointWithoutTheDiagonal(int units, int count, int draw) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns " + draw);
        RealPatterns fields = new PseudoInverse().learn(patterns, SEED).fields(patterns);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                assertThat(fields.value(row, unit) * patterns.value(row, unit))
                        .as("pattern %d, unit %d", row, unit)
                        .isGreaterThanOrEqualTo(0);
            }
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns, draw {2}")
    @MethodSource("loads")
    void realPatternsAreTheirOwnImagesToo(int units, int count, int draw) {
        RealPatterns patterns = Draws.reals(count, units, "patterns " + draw);
        assertImages(new PseudoInverse(true).learn(patterns, SEED), patterns, OF_REALS);
    }

    @Test
    void dependentPatternsAreProjectedOntoTheirSpan() {
        BitPatterns drawn = Draws.bits(Encoding.BIPOLAR, 20, 50, "patterns");
        BitPatterns reversed = BitPatterns.builder(Encoding.BIPOLAR, 1, 50)
                .row(0, new long[] {~drawn.row(3)[0]}, 0)
                .build();
        BitPatterns repeated = drawn.followedBy(drawn.select(4, 4, 9)).followedBy(reversed);
        Couplings once = new PseudoInverse().learn(drawn, SEED);
        Couplings again = new PseudoInverse().learn(repeated, SEED);
        for (int to = 0; to < 50; to++) {
            for (int from = 0; from < 50; from++) {
                assertThat(again.coupling(to, from)).isCloseTo(once.coupling(to, from), within(OF_BITS));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 200", "10, 500", "2, 65", "1, 3"})
    void morePatternsThanUnitsLeaveEveryStateAsItIs(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 10, units, "states");
        assertImages(new PseudoInverse(true).learn(patterns, SEED), states, OF_BITS);
        RealPatterns fields = new PseudoInverse().learn(patterns, SEED).fields(states);
        assertThat(fields).isEqualTo(RealPatterns.builder(10, units).build());
    }

    @Test
    void patternsOfNothingButZerosLearnNothing() {
        RealPatterns zeros = RealPatterns.builder(3, 5).build();
        RealPatterns states = Draws.reals(2, 5, "states");
        assertThat(new PseudoInverse().learn(zeros, SEED).fields(states))
                .isEqualTo(RealPatterns.builder(2, 5).build());
    }

    /** sqrt((1 - alpha) / alpha): I. Kanter and H. Sompolinsky 1987; units of one draw scatter by a twentieth. */
    @ParameterizedTest
    @CsvSource({"0.25, 1.7320508", "0.5, 1", "0.75, 0.5773503"})
    void stabilitiesAreThoseOfTheory(double load, double kappa) {
        int units = 400;
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, (int) (load * units), units, "patterns");
        Couplings couplings = new PseudoInverse().learn(patterns, SEED);
        RealPatterns fields = couplings.fields(patterns.first(1));
        double[] norms = couplings.squaredNorms();
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            sum += fields.value(0, unit) * patterns.value(0, unit) / Math.sqrt(norms[unit]);
        }
        assertThat(sum / units).isCloseTo(kappa, within(0.01 * kappa));
    }

    @Test
    void theEnergyFallsWithTheDiagonalToo() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 30, 64, "patterns");
        Couplings couplings = new PseudoInverse(true).learn(patterns, SEED);
        BitPatterns state = Draws.bits(Encoding.BIPOLAR, 1, 64, "state");
        RandomStream stream = SEED.child("units").stream();
        double form = couplings.quadraticForm(state)[0];
        for (int step = 0; step < 500; step++) {
            int unit = stream.nextInt(64);
            double field = couplings.track(state, 0).field(unit);
            if (field * state.value(0, unit) < 0) {
                state = HebbianOfBitsTest.withFlip(state, unit);
                double next = couplings.quadraticForm(state)[0];
                assertThat(next).isGreaterThan(form);
                form = next;
            }
        }
    }

    @Test
    void aKeptDiagonalIsDeclared() {
        assertThat(new PseudoInverse(true).traits()).contains(CouplingTrait.SELF_COUPLED);
        assertThat(new PseudoInverse().traits())
                .containsExactlyInAnyOrder(CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS);
    }

    private static void assertImages(Couplings couplings, Patterns states, double tolerance) {
        RealPatterns fields = couplings.fields(states);
        for (int row = 0; row < states.count(); row++) {
            for (int unit = 0; unit < states.units(); unit++) {
                assertThat((double) fields.value(row, unit))
                        .as("state %d, unit %d", row, unit)
                        .isCloseTo(states.value(row, unit), within(tolerance));
            }
        }
    }

    @Test
    void normsOfManyUnitsAndOfFewAgree() {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 20, 200, "patterns");
        Couplings couplings = new PseudoInverse().learn(patterns, SEED);
        double[] norms = couplings.squaredNorms();
        double[] expected = new double[200];
        for (int to = 0; to < 200; to++) {
            for (int from = 0; from < 200; from++) {
                expected[to] += couplings.coupling(to, from) * couplings.coupling(to, from);
            }
        }
        assertThat(Arrays.stream(norms).toArray()).containsExactly(expected, within(1e-12));
    }
}
