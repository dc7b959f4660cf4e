package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.state.BitPatterns;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CouplingMatrixTest {

    private final CouplingMatrix matrix = new CouplingMatrix(3);

    @Test
    void givesTheCouplingsThatWereSet() {
        matrix.set(0, 2, 0.5);
        assertThat(matrix.get(0, 2)).isEqualTo(0.5f);
        Couplings couplings = matrix.couplings(Set.of());
        assertThat(couplings.units()).isEqualTo(3);
        assertThat(couplings.coupling(0, 2)).isEqualTo(0.5);
        assertThat(couplings.coupling(2, 0)).isZero();
    }

    @Test
    void addsWhatAUnitSendsToTheFieldOfAnother() {
        matrix.set(0, 1, 2);
        matrix.set(0, 2, 3);
        BitPatterns state = BitPatterns.bipolar(new int[] {1, 1, -1});
        assertThat(matrix.couplings(Set.of()).fields(state).value(0, 0)).isEqualTo(-1);
    }

    @Test
    void isCheckedAgainstTheTraitsOfTheRule() {
        matrix.set(0, 1, 1);
        assertThatThrownBy(() -> matrix.couplings(Set.of(CouplingTrait.SYMMETRIC)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not declare SYMMETRIC");
    }

    @Test
    void holdsNoCouplingBeyondFloats() {
        matrix.set(0, 1, 1e300);
        assertThatThrownBy(() -> matrix.couplings(Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from unit 1 to unit 0 is Infinity");
    }

    @Test
    void isNotChangedOnceItsCouplingsAreTaken() {
        matrix.couplings(Set.of());
        assertThatThrownBy(() -> matrix.set(0, 1, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("make another matrix");
    }

    @Test
    void refusesUnitsThatAreNotThere() {
        assertThatThrownBy(() -> matrix.set(0, 3, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new CouplingMatrix(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a network has at least 1 unit, but is to have 0");
    }

    @Test
    void saysWhatItTakes() {
        assertThat(CouplingMatrix.bytes(1000)).isEqualTo(4_000_000);
        assertThat(CouplingMatrix.trackedBytes(1000)).isEqualTo(12_000);
        assertThat(CouplingMatrix.fieldBytes(1000)).isEqualTo(16_000);
    }
}
