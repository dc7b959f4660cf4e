package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixCouplingsTest {

    private static final double FLOAT = 6e-8;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 64, 67, 130})
    void wholeNumbersThatAreNotSymmetricAreReckonedExactly(int units) {
        double[][] values = wholeNumbers(units, 1000);
        MatrixCouplings couplings = new MatrixCouplings(matrix(values, 1 << 24), 7, Set.of());
        new MatrixComparison(divided(values, 7)).assertSame(couplings, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 64, 67, 130})
    void wholeNumbersWhoseSumsNoFloatHoldsAreReckonedExactly(int units) {
        double[][] values = wholeNumbers(units, 1 << 24);
        MatrixCouplings couplings = new MatrixCouplings(matrix(values, 1 << 24), 3, Set.of());
        new MatrixComparison(divided(values, 3)).assertSame(couplings, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 320, 8450})
    void columnsInSeveralBlocksAreTheSame(int blockValues) {
        double[][] values = wholeNumbers(130, 1000);
        MatrixCouplings couplings = new MatrixCouplings(matrix(values, blockValues), 1, Set.of());
        new MatrixComparison(values).assertSame(couplings, 0);
    }

    @Test
    void realNumbersAreReckonedInDouble() {
        RandomStream stream = SEED.child("reals").stream();
        double[][] values = new double[67][67];
        for (int i = 0; i < 67; i++) {
            for (int j = 0; j < 67; j++) {
                values[i][j] = i == j ? 0 : (float) stream.nextGaussian();
            }
        }
        new MatrixComparison(values).assertSame(new MatrixCouplings(matrix(values, 1 << 24), 1, Set.of()), FLOAT);
    }

    /** Real states apart, which kernels sum in float where they are many: see {@link PanelFieldsTest}. */
    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aBatchHasTheFieldsOfItsRowsWhoeverSharesTheWork(Encoding encoding) {
        for (double largest : new double[] {10, 1 << 24}) {
            double[][] values = wholeNumbers(803, (int) largest);
            Couplings couplings = new MatrixCouplings(matrix(values, 1 << 17), 3, Set.of());
            Patterns states = Draws.reals(19, 803, "states").as(encoding);
            RealPatterns batch = couplings.fields(states);
            assertThat(couplings.fields(states, new BackwardWorkers())).isEqualTo(batch);
            for (int row = 0; row < states.count(); row++) {
                Patterns one = states.range(row, row + 1);
                RealPatterns alone = couplings.fields(one);
                assertThat(couplings.fields(one, new BackwardWorkers())).isEqualTo(alone);
                if (encoding.isBits()) {
                    assertThat(alone).isEqualTo(batch.range(row, row + 1));
                }
            }
        }
    }

    @Test
    void followedFieldsBeginAlikeWhoeverSharesTheWork() {
        Couplings couplings = new MatrixCouplings(matrix(wholeNumbers(803, 1 << 24), 1 << 24), 3, Set.of());
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 1, 803, "states");
        for (int unit = 0; unit < 803; unit++) {
            assertThat(couplings.track(states, 0, new BackwardWorkers()).field(unit))
                    .isEqualTo(couplings.track(states, 0).field(unit));
        }
    }

    @Test
    void aCouplingThatIsNotFiniteIsNamed() {
        SquareMatrix matrix = new SquareMatrix(3);
        matrix.set(2, 1, Float.POSITIVE_INFINITY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixCouplings(matrix, 1, Set.of()))
                .withMessageContainingAll("from unit 1 to unit 2", "Infinity", "Scale");
    }

    @Test
    void aSelfCouplingMustBeDeclared() {
        SquareMatrix matrix = new SquareMatrix(3);
        matrix.set(1, 1, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixCouplings(matrix, 1, Set.of(CouplingTrait.SYMMETRIC)))
                .withMessageContainingAll("unit 1", "4.0", "SELF_COUPLED");
        assertThat(new MatrixCouplings(matrix, 8, Set.of(CouplingTrait.SELF_COUPLED)).coupling(1, 1))
                .isEqualTo(0.5);
    }

    @Test
    void aSymmetryThatIsDeclaredMustBeThere() {
        SquareMatrix matrix = new SquareMatrix(100);
        matrix.set(99, 3, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixCouplings(matrix, 1, Set.of(CouplingTrait.SYMMETRIC)))
                .withMessageContainingAll("from unit 3 to unit 99 is 2.0", "the one back is 0.0");
        assertThat(new MatrixCouplings(matrix, 1, Set.of()).coupling(99, 3)).isEqualTo(2);
    }

    @Test
    void aFieldThatNoFloatHoldsIsNamed() {
        SquareMatrix matrix = new SquareMatrix(2);
        matrix.set(1, 0, 2);
        float[] state = new float[2];
        Arrays.fill(state, Float.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixCouplings(matrix, 1, Set.of()).fields(RealPatterns.of(state)))
                .withMessageContaining("local field of state 0 at unit 1");
    }

    @Test
    void statesOfAnotherSizeOrReadingAreRefused() {
        MatrixCouplings couplings = new MatrixCouplings(new SquareMatrix(3), 1, Set.of());
        BitPatterns longer = Draws.bits(Encoding.BIPOLAR, 1, 4, "states");
        assertThatIllegalArgumentException().isThrownBy(() -> couplings.fields(longer));
        assertThatIllegalArgumentException().isThrownBy(() -> couplings.quadraticForm(longer));
        assertThatIllegalArgumentException().isThrownBy(() -> couplings.track(longer, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> couplings.track(Draws.bits(Encoding.BINARY, 1, 3, "states"), 0))
                .withMessageContaining("BINARY");
    }

    @Test
    void couplingsOfAnyKindAreReadOutAsAMatrix() {
        RealPatterns patterns = Draws.reals(3, 130, "patterns");
        Couplings implicit = new Hebbian().learn(patterns, SEED);
        MatrixCouplings read = MatrixOf.couplings(implicit, new Hebbian().traits(), new BackwardWorkers());
        for (int to = 0; to < 130; to++) {
            for (int from = 0; from < 130; from++) {
                assertThat(read.coupling(to, from)).isEqualTo(implicit.coupling(to, from));
            }
        }
    }

    /** Whole numbers from -largest to largest, 0 on the diagonal. */
    private static double[][] wholeNumbers(int units, int largest) {
        RandomStream stream = SEED.child("matrix").stream();
        double[][] values = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                values[i][j] = i == j ? 0 : stream.nextInt(2 * largest) - largest;
            }
        }
        return values;
    }

    private static SquareMatrix matrix(double[][] values, int blockValues) {
        SquareMatrix matrix = new SquareMatrix(values.length, blockValues);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                matrix.set(i, j, (float) values[i][j]);
            }
        }
        return matrix;
    }

    private static double[][] divided(double[][] values, double divisor) {
        return Arrays.stream(values)
                .map(row -> Arrays.stream(row).map(value -> value / divisor).toArray())
                .toArray(double[][]::new);
    }
}
