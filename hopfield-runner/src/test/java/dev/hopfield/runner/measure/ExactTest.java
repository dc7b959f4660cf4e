package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;

class ExactTest {

    private static final double PRESET = 0.01;

    private static final Patterns BITS = BitPatterns.bipolar(new int[] {1, 1, -1}, new int[] {1, -1, 1});
    private static final Patterns REALS = RealPatterns.of(new float[] {0.25f, 0.75f});

    private static double exact(double tolerance, Outcome outcome) {
        return HandMade.measured(new Exact(tolerance), outcome);
    }

    private static Outcome recalled(float... state) {
        return HandMade.outcome(REALS, RealPatterns.of(state), Encoding.REAL);
    }

    @Test
    void isTheFractionOfCuesWithoutAWrongUnit() {
        assertThat(exact(PRESET, HandMade.bipolar(BITS, new int[] {1, 1, -1}, new int[] {1, -1, -1})))
                .isEqualTo(0.5);
    }

    @Test
    void countsATieAsWrong() {
        assertThat(exact(PRESET, HandMade.real(BITS, new float[] {1, 1, 0}))).isZero();
    }

    @Test
    void looksAtTheSignsOfStatesOnlyWhereTargetsAreBits() {
        assertThat(exact(PRESET, HandMade.real(BITS, new float[] {0.1f, 9, -0.3f})))
                .isEqualTo(1);
    }

    @Test
    void comparesBinaryTargetsWithBipolarStates() {
        assertThat(exact(PRESET, HandMade.bipolar(BITS.as(Encoding.BINARY), new int[] {1, 1, -1})))
                .isEqualTo(1);
    }

    @Test
    void allowsRealValuesToDifferByTheTolerance() {
        assertThat(exact(PRESET, recalled(0.255f, 0.745f))).isEqualTo(1);
    }

    @Test
    void refusesOneRealValueThatDiffersByMore() {
        assertThat(exact(PRESET, recalled(0.25f, 0.77f))).isZero();
    }

    @Test
    void allowsMoreAtAGreaterTolerance() {
        assertThat(exact(0.05, recalled(0.25f, 0.77f))).isEqualTo(1);
    }

    @Test
    void allowsNothingAtToleranceZero() {
        assertThat(exact(0, recalled(0.25f, 0.75f))).isEqualTo(1);
        assertThat(exact(0, recalled(0.25f, Math.nextUp(0.75f)))).isZero();
    }

    @Test
    void refusesANegativeTolerance() {
        assertThatThrownBy(() -> new Exact(-0.1)).isInstanceOf(InvalidParameter.class);
    }
}
