package dev.hopfield.api.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadraticFormTest {

    /** A few roundings of numbers of about 10. */
    private static final double ROUNDING = 1e-13;

    private static final double[] COUPLINGS = {1, -2, 0.5, -2, 0, 3, 0.5, 3, -1};
    private static final double[] BIASES = {0.25, -1, 2};

    private static QuadraticForm form(Encoding encoding) {
        return QuadraticForm.of(encoding, COUPLINGS, BIASES, 7);
    }

    @Test
    void hasTheEnergyOfItsDefinition() {
        double[] state = {0.5, -1, 0.75};
        double expected = 7;
        for (int i = 0; i < 3; i++) {
            expected -= BIASES[i] * state[i];
            for (int j = 0; j < 3; j++) {
                expected -= COUPLINGS[3 * i + j] * state[i] * state[j] / 2;
            }
        }
        assertThat(form(Encoding.BIPOLAR).energy(state)).isCloseTo(expected, within(ROUNDING));
    }

    @Test
    void hasFieldsThatAreTheSlopeOfTheEnergy() {
        double[] state = {0.5, 0.25, 0.75};
        double[] fields = new double[3];
        QuadraticForm form = form(Encoding.BINARY);
        form.fields(state, fields);
        for (int unit = 0; unit < 3; unit++) {
            double[] less = state.clone();
            double[] more = state.clone();
            less[unit] -= 0.5;
            more[unit] += 0.5;
            assertThat(form.energy(less) - form.energy(more)).isCloseTo(fields[unit], within(ROUNDING));
        }
    }

    @Test
    void readsBitsAsItsEncodingSays() {
        BitPatterns bits = BitPatterns.bipolar(new int[] {1, -1, 1});
        assertThat(form(Encoding.BINARY).energy((BitPatterns) bits.as(Encoding.BINARY), 0))
                .isEqualTo(form(Encoding.BINARY).energy(new double[] {1, 0, 1}));
        assertThat(form(Encoding.BIPOLAR).energy(bits, 0))
                .isEqualTo(form(Encoding.BIPOLAR).energy(new double[] {1, -1, 1}));
    }

    @Test
    void refusesStatesOfAnotherKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(Encoding.BINARY).energy(BitPatterns.bipolar(new int[] {1, -1, 1}), 0))
                .withMessageContaining("BINARY")
                .withMessageContaining("own kind");
    }

    @Test
    void keepsItsOwnNumbers() {
        double[] couplings = COUPLINGS.clone();
        double[] biases = BIASES.clone();
        QuadraticForm form = QuadraticForm.of(Encoding.BINARY, couplings, biases, 0);
        couplings[0] = 99;
        biases[0] = 99;
        assertThat(form.coupling(0, 0)).isEqualTo(1);
        assertThat(form.bias(0)).isEqualTo(0.25);
        assertThat(form.units()).isEqualTo(3);
        assertThat(form.constant()).isZero();
    }

    @Test
    void refusesCouplingsThatAreNotSymmetric() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticForm.of(Encoding.BINARY, new double[] {0, 1, 2, 0}, new double[2], 0))
                .withMessageContaining("units 1 and 0 is 2.0 one way and 1.0 the other");
    }

    @Test
    void refusesSizesThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticForm.of(Encoding.BINARY, new double[3], new double[2], 0))
                .withMessageContaining("3 couplings and 2 biases");
    }

    @Test
    void refusesRealUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticForm.of(Encoding.REAL, new double[1], new double[1], 0))
                .withMessageContaining("REAL");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void refusesNumbersThatAreNotFinite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticForm.of(Encoding.BINARY, new double[] {value}, new double[1], 0))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticForm.of(Encoding.BINARY, new double[1], new double[] {value}, 0))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuadraticForm.of(Encoding.BINARY, new double[1], new double[1], value))
                .withMessageContaining("finite");
    }
}
