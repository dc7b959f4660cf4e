package dev.hopfield.api.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What couplings can do that say no more than their fields. */
class CouplingsTest {

    private static final Matrix ASYMMETRIC =
            new Matrix(new float[] {0, 0.5f, -2}, new float[] {3, 0, 0}, new float[] {0, -0.25f, 0});

    /** Couplings are asked for with states of 64 units at a time. */
    private static Matrix random(int units) {
        RandomStream random = new Seed(1982).child(units).stream();
        float[][] rows = new float[units][units];
        for (float[] row : rows) {
            for (int from = 0; from < units; from++) {
                row[from] = (float) random.nextGaussian();
            }
        }
        return new Matrix(rows);
    }

    @Test
    void tellASingleCouplingFromOneUnitToAnother() {
        assertThat(ASYMMETRIC.coupling(0, 1)).isEqualTo(0.5);
        assertThat(ASYMMETRIC.coupling(0, 2)).isEqualTo(-2);
        assertThat(ASYMMETRIC.coupling(1, 0)).isEqualTo(3);
        assertThat(ASYMMETRIC.coupling(2, 2)).isZero();
    }

    @Test
    void squareTheCouplingsIntoEachUnit() {
        assertThat(ASYMMETRIC.squaredNorms()).containsExactly(0.25 + 4, 9, 0.0625);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 130})
    void squareTheCouplingsOfAnyNumberOfUnits(int units) {
        Matrix couplings = random(units);
        double[] norms = couplings.squaredNorms();
        assertThat(norms).hasSize(units);
        for (int unit = 0; unit < units; unit++) {
            double norm = 0;
            for (float coupling : couplings.rows()[unit]) {
                norm += (double) coupling * coupling;
            }
            assertThat(norms[unit]).isCloseTo(norm, within(1e-12 * norm));
        }
    }

    @Test
    void haveNoThresholds() {
        assertThat(ASYMMETRIC.threshold(1)).isZero();
    }

    @Test
    void giveTheSameFieldsWhoeverWorks() {
        BitPatterns states = BitPatterns.bipolar(new int[] {1, -1, 1}, new int[] {1, 1, 1});
        assertThat(ASYMMETRIC.fields(states, Workers.caller())).isEqualTo(ASYMMETRIC.fields(states));
    }
}
