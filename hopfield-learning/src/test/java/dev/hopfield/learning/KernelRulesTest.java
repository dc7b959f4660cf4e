package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that keep a kernel between patterns, against their matrices in full. */
class KernelRulesTest {

    private static final int STATES = 3;

    /** Inverting correlations of 64 patterns of 65 units loses up to 7 of 16 digits. */
    private static final double TOLERANCE = 1e-8;

    /** Of float, in which fields are given. */
    private static final double FLOAT = 1e-7;

    /** Real patterns are decorrelated to single precision, and a hundred units add up. */
    private static final double OF_REALS = 1e-5;

    static Stream<Arguments> cases() {
        return rules().stream()
                .flatMap(rule -> Draws.sizes().map(size -> {
                    Object[] sizes = size.get();
                    return Arguments.of(rule, sizes[0], sizes[1]);
                }));
    }

    private static List<LearningRule> rules() {
        return List.of(
                new PseudoInverse(),
                new PseudoInverse(true),
                new Dreaming(0.3),
                new Dreaming(50),
                new Palimpsest(4.108),
                new Sequence(),
                new Sequence(-0.7, 0.4, 0, false));
    }

    @ParameterizedTest(name = "{0}: {1} units, {2} patterns")
    @MethodSource("cases")
    void fieldsAreThoseOfTheMatrix(LearningRule rule, int units, int count) {
        for (Patterns patterns : patterns(rule, count, units)) {
            MatrixReference matrix = MatrixReference.of(rule, patterns);
            Couplings couplings = rule.learn(patterns, SEED);
            for (Patterns states : states(units)) {
                RealPatterns fields = couplings.fields(states);
                for (int row = 0; row < STATES; row++) {
                    double[] expected = matrix.fields(states, row);
                    for (int unit = 0; unit < units; unit++) {
                        assertThat((double) fields.value(row, unit))
                                .as("%s, %s, row %d, unit %d", patterns, states, row, unit)
                                .isCloseTo(expected[unit], tolerance(patterns, expected[unit]));
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} units, {2} patterns")
    @MethodSource("cases")
    void quadraticFormsAreThoseOfTheMatrix(LearningRule rule, int units, int count) {
        for (Patterns patterns : patterns(rule, count, units)) {
            MatrixReference matrix = MatrixReference.of(rule, patterns);
            Couplings couplings = rule.learn(patterns, SEED);
            for (Patterns states : states(units)) {
                double[] forms = couplings.quadraticForm(states);
                for (int row = 0; row < STATES; row++) {
                    assertThat(forms[row])
                            .as("%s, %s, row %d", patterns, states, row)
                            .isCloseTo(matrix.form(states, row), tolerance(patterns, units));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} units, {2} patterns")
    @MethodSource("cases")
    void trackedFieldsAreThoseOfTheMatrixAfterEachFlip(LearningRule rule, int units, int count) {
        for (Patterns patterns : patterns(rule, count, units)) {
            MatrixReference matrix = MatrixReference.of(rule, patterns);
            BitPatterns state = Draws.bits(Encoding.BIPOLAR, 1, units, "states");
            LocalFields fields = rule.learn(patterns, SEED).track(state, 0);
            RandomStream stream = SEED.child("flips").stream();
            for (int flip = 0; flip < 10; flip++) {
                double[] expected = matrix.fields(state, 0);
                for (int unit = 0; unit < units; unit++) {
                    assertThat(fields.field(unit))
                            .as("%s, unit %d after %d flips", patterns, unit, flip)
                            .isCloseTo(expected[unit], tolerance(patterns, expected[unit]));
                }
                int flipped = stream.nextInt(units);
                fields.flip(flipped);
                state = HebbianOfBitsTest.withFlip(state, flipped);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} units, {2} patterns")
    @MethodSource("cases")
    void couplingsAndTheirNormsAreThoseOfTheMatrix(LearningRule rule, int units, int count) {
        for (Patterns patterns : patterns(rule, count, units)) {
            MatrixReference matrix = MatrixReference.of(rule, patterns);
            Couplings couplings = rule.learn(patterns, SEED);
            double[] norms = couplings.squaredNorms();
            RandomStream stream = SEED.child("pairs").stream();
            for (int unit = 0; unit < units; unit++) {
                int from = stream.nextInt(units);
                assertThat(norms[unit])
                        .as("%s, unit %d", patterns, unit)
                        .isCloseTo(matrix.squaredNorm(unit), tolerance(patterns, matrix.squaredNorm(unit)));
                assertThat(couplings.coupling(unit, from))
                        .as("%s, from unit %d to %d", patterns, from, unit)
                        .isCloseTo(matrix.coupling(unit, from), tolerance(patterns, 1));
                assertThat(couplings.coupling(unit, unit))
                        .isCloseTo(matrix.coupling(unit, unit), tolerance(patterns, 1));
            }
        }
    }

    private static Offset<Double> tolerance(Patterns patterns, double size) {
        return patterns.encoding() == Encoding.REAL
                ? within(OF_REALS * (1 + Math.abs(size)))
                : within(FLOAT * Math.abs(size) + TOLERANCE);
    }

    private static List<Patterns> patterns(LearningRule rule, int count, int units) {
        BitPatterns bits = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        return rule.accepts().contains(Encoding.REAL)
                ? List.of(bits, Draws.reals(count, units, "patterns"))
                : List.of(bits);
    }

    private static List<Patterns> states(int units) {
        return List.of(
                Draws.reals(STATES, units, "states"),
                Draws.bits(Encoding.BIPOLAR, STATES, units, "states"),
                Draws.bits(Encoding.BINARY, STATES, units, "states"));
    }
}
