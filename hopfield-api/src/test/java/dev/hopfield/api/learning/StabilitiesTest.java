package dev.hopfield.api.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StabilitiesTest {

    /** Each stability takes a product, a root and a quotient in double. */
    private static final double ROUNDING = 1e-15;

    /** The last unit has no couplings. */
    private static final Matrix COUPLINGS = new Matrix(new float[] {0, 3, 4}, new float[] {1, 0, 0}, new float[3]);

    /** A memory with the same threshold for every unit that is asked for nothing but its fields. */
    private record Coupled(Couplings couplings, double threshold) implements CoupledMemory {

        @Override
        public int units() {
            return couplings.units();
        }

        @Override
        public RealPatterns localFields(Patterns states) {
            RealPatterns fields = couplings.fields(states);
            RealPatterns late = couplings instanceof DelayedCouplings slow
                    ? slow.delayed().fields(states)
                    : RealPatterns.builder(states.count(), units()).build();
            RealPatterns.Builder builder = RealPatterns.builder(states.count(), units());
            for (int row = 0; row < states.count(); row++) {
                for (int unit = 0; unit < units(); unit++) {
                    builder.set(row, unit, (float) (fields.value(row, unit) + late.value(row, unit) - threshold));
                }
            }
            return builder.build();
        }

        @Override
        public Recall recall(Cues cues, RecallOptions options) {
            throw new UnsupportedOperationException("only its fields matter");
        }
    }

    /** A part that acts at once, and one that acts later. */
    private record TwoParts(Couplings now, Couplings delayed) implements DelayedCouplings {

        @Override
        public int delay() {
            return 1;
        }

        @Override
        public int units() {
            return now.units();
        }

        /** Of the part that acts at once alone, as the contract has it. */
        @Override
        public RealPatterns fields(Patterns states) {
            return now.fields(states);
        }

        @Override
        public double[] squaredNorms() {
            return now.squaredNorms();
        }

        @Override
        public double[] quadraticForm(Patterns states) {
            return now.quadraticForm(states);
        }

        @Override
        public LocalFields track(BitPatterns states, int row) {
            return now.track(states, row);
        }
    }

    private static Stabilities of(double threshold, Patterns state) {
        List<Stabilities> all = Stabilities.of(new Coupled(COUPLINGS, threshold), state);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Stabilities ofBits(double threshold, int... state) {
        return of(threshold, BitPatterns.bipolar(state));
    }

    private static double[] values(Stabilities stabilities) {
        double[] values = new double[stabilities.units()];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = stabilities.unit(unit);
        }
        return values;
    }

    @Test
    void areFieldsAgainstTheLengthOfCouplings() {
        assertThat(values(ofBits(0, 1, 1, 1))).containsExactly(7 / 5.0, 1, 0);
        assertThat(values(ofBits(0, -1, 1, 1))).containsExactly(-7 / 5.0, -1, 0);
        assertThat(values(ofBits(0, -1, -1, 1))).containsExactly(-1 / 5.0, 1, 0);
    }

    @Test
    void areLessThresholds() {
        assertThat(values(ofBits(2, 1, 1, 1))).containsExactly(5 / 5.0, -1, 0);
        assertThat(values(ofBits(2, -1, -1, -1))).containsExactly(9 / 5.0, 3, 0);
    }

    @Test
    void readUnitsOfZeroAndOneAsSigns() {
        Patterns state = BitPatterns.bipolar(new int[] {1, -1, 1}).as(Encoding.BINARY);
        assertThat(values(of(0.5, state))).containsExactly(3.5 / 5, -0.5, 0);
    }

    @Test
    void takeTheSignsOfRealValues() {
        assertThat(values(of(0, RealPatterns.of(new float[] {-0.5f, 2, 0})))).containsExactly(-6 / 5.0, -0.5, 0);
    }

    @Test
    void doNotDependOnTheScaleOfTheCouplings() {
        Matrix larger = new Matrix(new float[] {0, 12, 16}, new float[] {4, 0, 0}, new float[3]);
        BitPatterns state = BitPatterns.bipolar(new int[] {1, 1, -1});
        assertThat(values(Stabilities.of(new Coupled(larger, 0), state).get(0))).isEqualTo(values(of(0, state)));
    }

    /** With 7, 1 and 0 at once and 12, -1 and 0 later, against lengths of 13, sqrt(2) and 0. */
    @Test
    void countCouplingsThatActLater() {
        Matrix late = new Matrix(new float[] {0, 12, 0}, new float[] {-1, 0, 0}, new float[3]);
        Coupled coupled = new Coupled(new TwoParts(COUPLINGS, late), 0);
        BitPatterns state = BitPatterns.bipolar(new int[] {1, 1, 1});
        assertThat(values(Stabilities.of(coupled, state).get(0))).containsExactly(19 / 13.0, 0, 0);
    }

    @Test
    void haveALeastAndAMean() {
        Stabilities stabilities = ofBits(0, -1, -1, 1);
        assertThat(stabilities.least()).isEqualTo(-1 / 5.0);
        assertThat(stabilities.mean()).isCloseTo(0.8 / 3, within(ROUNDING));
    }

    @Test
    void haveQuantilesBetweenThoseInOrder() {
        Stabilities stabilities = ofBits(0, 1, 1, 1);
        assertThat(stabilities.quantiles(0, 0.25, 0.5, 0.75, 1)).containsExactly(0, 0.5, 1, 1.2, 1.4);
    }

    @Test
    void haveTheQuantilesOfASingleUnit() {
        Stabilities lonely = Stabilities.of(
                        new Coupled(new Matrix(new float[] {2}), 0), BitPatterns.bipolar(new int[] {1}))
                .get(0);
        assertThat(lonely.quantiles(0, 0.05, 1)).containsExactly(1, 1, 1);
    }

    @Test
    void refuseQuantilesOfNoPart() {
        for (double part : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ofBits(0, 1, 1, 1).quantiles(part))
                    .withMessage("a part of the units is " + part + "; give numbers from 0 to 1, such as 0.5");
        }
    }

    @Test
    void tellAFixedPointByItsFields() {
        assertThat(ofBits(0, 1, 1, 1).isFixedPoint()).isTrue();
        assertThat(ofBits(0, -1, -1, 1).isFixedPoint()).isFalse();
    }

    @Test
    void countAFieldOfZeroAsNoOpposition() {
        Matrix pair = new Matrix(new float[] {0, 1}, new float[] {1, 0});
        for (int sign : new int[] {-1, 1}) {
            BitPatterns state = BitPatterns.bipolar(new int[] {sign, sign});
            assertThat(Stabilities.of(new Coupled(pair, sign), state).get(0).isFixedPoint())
                    .isTrue();
        }
    }

    @Test
    void tellThatAThresholdTurnsAUnitWithoutCouplings() {
        Stabilities stabilities = ofBits(0.5, 1, 1, 1);
        assertThat(stabilities.unit(2)).isZero();
        assertThat(stabilities.isFixedPoint()).isFalse();
    }

    @Test
    void areThoseOfEachStateInOrder() {
        Coupled memory = new Coupled(COUPLINGS, 0.25);
        RandomStream random = new Seed(1982).stream();
        int[][] rows = new int[150][3];
        for (int[] row : rows) {
            for (int unit = 0; unit < row.length; unit++) {
                row[unit] = random.nextBoolean() ? 1 : -1;
            }
        }
        Patterns states = BitPatterns.bipolar(rows);
        List<double[]> together = new ArrayList<>();
        Stabilities.forEach(memory, states, each -> together.add(values(each)));
        assertThat(together).hasSize(150);
        for (int row = 0; row < 150; row++) {
            assertThat(together.get(row))
                    .isEqualTo(values(
                            Stabilities.of(memory, states.range(row, row + 1)).get(0)));
        }
    }
}
