package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import java.util.Optional;

/**
 * Bipolar keys and values: the key is completed first, and each unit of the value is then set as if it were one more.
 *
 * <p>With F(m + 1) - F(m - 1) for the overlap m of the completed key, patterns vote for what their values have; a tie gives
 * -1.
 */
final class BipolarPairs implements Memory {

    private final BipolarMemory memory;
    private final BitPatterns keys;
    private final BitPatterns values;
    private final DifferenceTable differences;

    BipolarPairs(BipolarMemory memory, BitPatterns keys, BitPatterns values, InteractionFunction function) {
        this.memory = memory;
        this.keys = keys;
        this.values = values;
        this.differences = new DifferenceTable(function, keys.units() + 1);
    }

    @Override
    public int units() {
        return keys.units();
    }

    @Override
    public int recalledUnits() {
        return values.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        memory.require(cues.states(), "cues");
        Optional<Integer> planned = memory.plannedSteps();
        KeyCompletion completed = KeyCompletion.of(memory, planned, cues, options);
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), values.units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        options.workers().forEach(cues.count(), row -> {
            read((BitPatterns) completed.states(), row, states);
            steps[row] = completed.steps(row);
            reasons[row] = completed.reason(row);
        });
        return Recall.of(states.build(), steps, reasons).withKeys(completed.states());
    }

    private void read(BitPatterns completed, int row, BitPatterns.Builder into) {
        double[] votes = votes(completed, row);
        for (int unit = 0; unit < values.units(); unit++) {
            double sum = 0;
            for (int pattern = 0; pattern < votes.length; pattern++) {
                sum += values.bit(pattern, unit) ? votes[pattern] : -votes[pattern];
            }
            into.set(row, unit, sum > 0);
        }
    }

    private double[] votes(BitPatterns completed, int row) {
        int[] distances = new int[keys.count()];
        long[] block = completed.block(row / completed.rowsPerBlock());
        EnergyDescent.overlaps(keys, block, completed.offset(row), distances);
        int digit = DifferenceTable.NO_DIGIT;
        for (int pattern = 0; pattern < distances.length; pattern++) {
            distances[pattern] = (keys.units() - distances[pattern]) / 2;
            digit = Math.max(digit, differences.digit(distances[pattern]));
        }
        double[] votes = new double[distances.length];
        for (int pattern = 0; pattern < votes.length; pattern++) {
            votes[pattern] = differences.value(distances[pattern], digit);
        }
        return votes;
    }
}
