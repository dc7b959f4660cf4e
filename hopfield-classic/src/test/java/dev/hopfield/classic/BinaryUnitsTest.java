package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.Hebbian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of 0 and 1, the form of Hopfield 1982, and thresholds in both forms. */
class BinaryUnitsTest {

    private static final int UNITS = 65;
    private static final int CUES = 12;
    private static final int MAX_STEPS = 50;

    /** Energies of some units, rounded in double. */
    private static final double ENERGY_TOLERANCE = 1e-12;

    private final BitPatterns patterns = Draws.patterns(12, UNITS, "patterns");

    @ParameterizedTest(name = "{0}, threshold {1}")
    @CsvSource({"BINARY, 0", "BINARY, 0.25", "BINARY, -0.1", "BIPOLAR, 0.25", "BIPOLAR, -0.1"})
    void followTheSamePathAsTheFullMatrix(UnitValues values, double threshold) {
        FullMatrix matrix = new FullMatrix(patterns, values == UnitValues.BINARY ? 0 : -1, threshold);
        BitPatterns cues = cues(values.encoding());
        Recall recall = memory(values, threshold).recall(Cues.of(cues), RecallOptions.of(MAX_STEPS, SEED));
        for (int row = 0; row < CUES; row++) {
            boolean[] state = FullMatrix.state(cues, row);
            SweepOrder order =
                    new RandomOrderUpdate().order(UNITS, SEED.child(row).child("order"));
            for (int step = 0; step < recall.steps(row); step++) {
                matrix.sweep(state, order.next());
            }
            assertThat(FullMatrix.state((BitPatterns) recall.states(), row))
                    .as("row %d", row)
                    .isEqualTo(state);
            assertThat(recall.stopReason(row)).as("row %d", row).isEqualTo(StopReason.CONVERGED);
        }
    }

    @ParameterizedTest(name = "{0}, threshold {1}")
    @CsvSource({"BINARY, 0", "BINARY, 0.25", "BIPOLAR, 0.25"})
    void haveTheEnergyOfTheFullMatrix(UnitValues values, double threshold) {
        FullMatrix matrix = new FullMatrix(patterns, values == UnitValues.BINARY ? 0 : -1, threshold);
        BitPatterns cues = cues(values.encoding());
        double[] energies = ((EnergyMemory) memory(values, threshold)).energy(cues);
        for (int row = 0; row < CUES; row++) {
            assertThat(energies[row])
                    .as("row %d", row)
                    .isCloseTo(matrix.energy(FullMatrix.state(cues, row)), within(ENERGY_TOLERANCE * UNITS));
        }
    }

    @ParameterizedTest(name = "{0}, threshold {1}")
    @CsvSource({"BINARY, 0", "BINARY, 0.25", "BIPOLAR, 0.25"})
    void tellTheFieldsOfTheFullMatrix(UnitValues values, double threshold) {
        FullMatrix matrix = new FullMatrix(patterns, values == UnitValues.BINARY ? 0 : -1, threshold);
        BitPatterns cues = cues(values.encoding());
        Patterns fields = ((CoupledMemory) memory(values, threshold)).localFields(cues);
        for (int row = 0; row < CUES; row++) {
            for (int unit = 0; unit < UNITS; unit++) {
                assertThat(fields.value(row, unit))
                        .as("row %d, unit %d", row, unit)
                        .isEqualTo((float) matrix.field(FullMatrix.state(cues, row), unit), within(1e-6f));
            }
        }
    }

    /** All fields are 0 where all units are 0: in the form of 1982, that state is always a fixed point. */
    @Test
    void stayAsTheyAreWhereAllAreZero() {
        BitPatterns zero = BitPatterns.builder(Encoding.BINARY, 1, UNITS).build();
        Recall recall = memory(UnitValues.BINARY, 0).recall(Cues.of(zero), RecallOptions.of(MAX_STEPS, SEED));
        assertThat(recall.states()).isEqualTo(zero);
        assertThat(recall.steps(0)).isEqualTo(1);
    }

    @Test
    void refuseStatesOfTheOtherReading() {
        Memory memory = memory(UnitValues.BINARY, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.recall(Cues.of(cues(Encoding.BIPOLAR)), RecallOptions.of(1, SEED)))
                .withMessageContainingAll("BINARY cues", "as(BINARY)");
    }

    @Test
    void recallInTheReadingOfTheirCues() {
        Recall recall =
                memory(UnitValues.BINARY, 0).recall(Cues.of(cues(Encoding.BINARY)), RecallOptions.of(MAX_STEPS, SEED));
        assertThat(recall.states().encoding()).isEqualTo(Encoding.BINARY);
    }

    private Memory memory(UnitValues values, double threshold) {
        return new ClassicModel(new Hebbian())
                .withUnits(values)
                .withThreshold(threshold)
                .store(patterns.as(values.encoding()), SEED);
    }

    private static BitPatterns cues(Encoding encoding) {
        return (BitPatterns) Draws.patterns(CUES, UNITS, "cues").as(encoding);
    }
}
