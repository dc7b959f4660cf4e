package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HebbianOfBitsTest {

    private static final int STATES = 5;

    /** Overlaps lose at most 1e-6 of their absolute sum, the field itself is rounded once (6e-8). */
    private static final double FIELD_TOLERANCE = 1.1e-6;

    /** Sums of at most a few hundred doubles, 1.1e-16 lost each time, here and in the reference. */
    private static final double FORM_TOLERANCE = 1e-13;

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void fieldsOfBitStatesEqualThoseOfTheMatrix(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        BruteForce matrix = new BruteForce(patterns);
        for (Encoding reading : Draws.readings()) {
            BitPatterns states = Draws.bits(reading, STATES, units, "states");
            RealPatterns fields = learn(patterns).fields(states);
            for (int row = 0; row < STATES; row++) {
                for (int unit = 0; unit < units; unit++) {
                    assertThat(fields.value(row, unit))
                            .as("%s, row %d, unit %d", reading, row, unit)
                            .isEqualTo((float) matrix.field(states, row, unit));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void quadraticFormsOfBitStatesEqualThoseOfTheMatrix(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        BruteForce matrix = new BruteForce(patterns);
        for (Encoding reading : Draws.readings()) {
            BitPatterns states = Draws.bits(reading, STATES, units, "states");
            double[] forms = learn(patterns).quadraticForm(states);
            for (int row = 0; row < STATES; row++) {
                assertThat(forms[row]).as("%s, row %d", reading, row).isEqualTo(matrix.form(states, row));
            }
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void fieldsOfRealStatesAreThoseOfTheMatrix(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        BruteForce matrix = new BruteForce(patterns);
        RealPatterns states = Draws.reals(STATES, units, "states");
        RealPatterns fields = learn(patterns).fields(states);
        for (int row = 0; row < STATES; row++) {
            for (int unit = 0; unit < units; unit++) {
                assertThat((double) fields.value(row, unit))
                        .as("row %d, unit %d", row, unit)
                        .isCloseTo(
                                matrix.field(states, row, unit),
                                within(FIELD_TOLERANCE * matrix.fieldScale(states, row, unit)));
            }
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void quadraticFormsOfRealStatesAreThoseOfTheMatrixInDouble(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        BruteForce matrix = new BruteForce(patterns);
        RealPatterns states = Draws.reals(STATES, units, "states");
        double[] forms = learn(patterns).quadraticForm(states);
        for (int row = 0; row < STATES; row++) {
            assertThat(forms[row])
                    .as("row %d", row)
                    .isCloseTo(matrix.form(states, row), within(FORM_TOLERANCE * matrix.formScale(states, row)));
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void trackedFieldsEqualThoseOfTheMatrixAfterEachFlip(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        BruteForce matrix = new BruteForce(patterns);
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 2, units, "states");
        LocalFields fields = learn(patterns).track(states, 1);
        RandomStream stream = SEED.child("flips").stream();
        Patterns state = states.range(1, 2);
        for (int flip = 0; flip < 20; flip++) {
            for (int unit = 0; unit < units; unit++) {
                assertThat(fields.field(unit))
                        .as("unit %d after %d flips", unit, flip)
                        .isEqualTo(matrix.field(state, 0, unit));
            }
            int flipped = stream.nextInt(units);
            fields.flip(flipped);
            state = withFlip((BitPatterns) state, flipped);
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplingsAndTheirNormsEqualThoseOfTheMatrix(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        BruteForce matrix = new BruteForce(patterns);
        Couplings couplings = learn(patterns);
        double[] norms = couplings.squaredNorms();
        for (int to = 0; to < units; to++) {
            double squares = 0;
            for (int from = 0; from < units; from++) {
                double product = matrix.timesUnits(to, from);
                squares += product * product;
                assertThat(couplings.coupling(to, from)).isEqualTo(product / units);
            }
            assertThat(norms[to]).isEqualTo(squares / ((double) units * units));
        }
    }

    static BitPatterns withFlip(BitPatterns state, int unit) {
        return BitPatterns.builder(Encoding.BIPOLAR, 1, state.units())
                .row(0, state.row(0), 0)
                .set(0, unit, !state.bit(0, unit))
                .build();
    }

    private static Couplings learn(Patterns patterns) {
        return new Hebbian().learn(patterns, SEED);
    }
}
