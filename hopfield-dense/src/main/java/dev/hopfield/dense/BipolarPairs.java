package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bipolar keys and values: the key is completed first, and each unit of the value is then set as if it were one more.
 *
 * <p>With F(m + 1) - F(m - 1) for the overlap m of the completed key, patterns vote for what their values have; a tie,
 * which is told exactly, gives -1.
 */
final class BipolarPairs implements Memory {

    /** Of a sum, for each of its additions: twice what one rounds by, so that the bound may be rounded too. */
    private static final double ROUNDING = 0x1p-52;

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
        int[] distances = distances(completed, row);
        double[] votes = votes(distances);
        double rounding =
                votes.length * ROUNDING * Arrays.stream(votes).map(Math::abs).sum();
        NetVotes netVotes = new NetVotes(differences, keys.units() + 1);
        for (int unit = 0; unit < values.units(); unit++) {
            double sum = 0;
            for (int pattern = 0; pattern < votes.length; pattern++) {
                sum += values.bit(pattern, unit) ? votes[pattern] : -votes[pattern];
            }
            boolean clear = Math.abs(sum) > rounding;
            into.set(row, unit, clear ? sum > 0 : netVotes.favourSet(distances, values, unit));
        }
    }

    private int[] distances(BitPatterns completed, int row) {
        int[] distances = new int[keys.count()];
        long[] block = completed.block(row / completed.rowsPerBlock());
        EnergyDescent.overlaps(keys, block, completed.offset(row), distances);
        for (int pattern = 0; pattern < distances.length; pattern++) {
            distances[pattern] = (keys.units() - distances[pattern]) / 2;
        }
        return distances;
    }

    private double[] votes(int[] distances) {
        int digit = DifferenceTable.NO_DIGIT;
        for (int distance : distances) {
            digit = Math.max(digit, differences.digit(distance));
        }
        double[] votes = new double[distances.length];
        for (int pattern = 0; pattern < votes.length; pattern++) {
            votes[pattern] = differences.value(distances[pattern], digit);
        }
        return votes;
    }
}
