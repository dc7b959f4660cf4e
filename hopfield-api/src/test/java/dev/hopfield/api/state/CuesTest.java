package dev.hopfield.api.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CuesTest {

    private static final BitPatterns STATES = BitPatterns.bipolar(new int[] {1, -1, 1}, new int[] {-1, -1, 1});
    private static final BitPatterns KNOWN = BitPatterns.bipolar(new int[] {1, -1, -1}, new int[] {-1, 1, -1});

    @Test
    void knowEveryUnitWithoutAMask() {
        assertThat(Cues.of(STATES).isKnown(1, 2)).isTrue();
    }

    @Test
    void knowTheUnitsOfTheirMask() {
        Cues cues = Cues.of(STATES, KNOWN);
        assertThat(cues.isKnown(0, 0)).isTrue();
        assertThat(cues.isKnown(1, 0)).isFalse();
    }

    @Test
    void cutTheirMaskWithTheirStates() {
        Cues second = Cues.of(STATES, KNOWN).range(1, 2);
        assertThat(second.states()).isEqualTo(STATES.select(1));
        assertThat(second.known()).contains(KNOWN.select(1));
    }

    @Test
    void keepTheirMaskInAnotherEncoding() {
        Cues real = Cues.of(STATES, KNOWN).as(Encoding.REAL);
        assertThat(real.states()).isEqualTo(STATES.as(Encoding.REAL));
        assertThat(real.known()).contains(KNOWN);
    }

    @Test
    void areThemselvesInTheirOwnEncoding() {
        Cues cues = Cues.of(STATES);
        assertThat(cues.as(Encoding.BIPOLAR)).isSameAs(cues);
    }

    @Test
    void refuseAMaskOfAnotherSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cues.of(STATES, BitPatterns.bipolar(new int[] {1, 1})))
                .withMessage("the cues are 2 x 3 units but their mask is 1 x 2");
    }

    @Test
    void fitAMemoryOfTheirSize() {
        assertThatCode(() -> Cues.of(STATES).requireUnits(3)).doesNotThrowAnyException();
    }

    @Test
    void refuseAMemoryOfAnotherSizeWithBothNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cues.of(STATES).requireUnits(4))
                .withMessageContaining("the memory has 4 units but the cues have 3");
    }

    @Test
    void sayWhetherTheyAreMasked() {
        assertThat(Cues.of(STATES, KNOWN)).hasToString("2 x 3 units, BIPOLAR, masked");
    }
}
