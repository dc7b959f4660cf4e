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
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HebbianOfRealsTest {

    private static final int STATES = 3;

    /** Overlaps lose at most 1.2e-6 of their absolute sum; they and the field are rounded to float (6e-8). */
    private static final double FIELD_TOLERANCE = 1.4e-6;

    /** Sums of at most a few hundred doubles, 1.1e-16 lost each time, here and in the reference. */
    private static final double DOUBLE_TOLERANCE = 1e-13;

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void fieldsAreThoseOfTheMatrix(int units, int count) {
        RealPatterns patterns = Draws.reals(count, units, "patterns");
        BruteForce matrix = new BruteForce(patterns);
        for (Patterns states : states(units)) {
            RealPatterns fields = learn(patterns).fields(states);
            for (int row = 0; row < STATES; row++) {
                for (int unit = 0; unit < units; unit++) {
                    assertThat((double) fields.value(row, unit))
                            .as("%s, row %d, unit %d", states, row, unit)
                            .isCloseTo(
                                    matrix.field(states, row, unit),
                                    within(FIELD_TOLERANCE * matrix.fieldScale(states, row, unit)));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void quadraticFormsAreThoseOfTheMatrixInDouble(int units, int count) {
        RealPatterns patterns = Draws.reals(count, units, "patterns");
        BruteForce matrix = new BruteForce(patterns);
        for (Patterns states : states(units)) {
            double[] forms = learn(patterns).quadraticForm(states);
            for (int row = 0; row < STATES; row++) {
                assertThat(forms[row])
                        .as("%s, row %d", states, row)
                        .isCloseTo(matrix.form(states, row), within(DOUBLE_TOLERANCE * matrix.formScale(states, row)));
            }
        }
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void trackedFieldsAreThoseOfTheMatrixAfterEachFlip(int units, int count) {
        RealPatterns patterns = Draws.reals(count, units, "patterns");
        BruteForce matrix = new BruteForce(patterns);
        BitPatterns state = Draws.bits(Encoding.BIPOLAR, 1, units, "states");
        LocalFields fields = learn(patterns).track(state, 0);
        RandomStream stream = SEED.child("flips").stream();
        for (int flip = 0; flip < 10; flip++) {
            for (int unit = 0; unit < units; unit++) {
                assertThat(fields.field(unit))
                        .as("unit %d after %d flips", unit, flip)
                        .isCloseTo(
                                matrix.field(state, 0, unit),
                                within(DOUBLE_TOLERANCE * matrix.fieldScale(state, 0, unit)));
            }
            int flipped = stream.nextInt(units);
            fields.flip(flipped);
            state = HebbianOfBitsTest.withFlip(state, flipped);
        }
    }

    private static List<Patterns> states(int units) {
        return List.of(
                Draws.reals(STATES, units, "states"),
                Draws.bits(Encoding.BIPOLAR, STATES, units, "states"),
                Draws.bits(Encoding.BINARY, STATES, units, "states"));
    }

    private static Couplings learn(Patterns patterns) {
        return new Hebbian().learn(patterns, SEED);
    }
}
