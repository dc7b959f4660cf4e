package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.benchmarks.harness.Judgement;
import dev.hopfield.benchmarks.peers.Settled;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Compares final states of bipolar networks.
 *
 * <p>Units that are updated in another order may end at another fixed point close by. So states may differ in a few
 * units; but where a memory is given, each has to be a fixed point of that memory, which proves that both have the same
 * couplings.
 *
 * @param tolerance the largest part of all units that may differ
 * @param memory has to hold the states fixed, if given
 */
record SettledDifference(double tolerance, Optional<Memory> memory) implements BiFunction<Settled, Settled, Judgement> {

    @Override
    public Judgement apply(Settled ours, Settled theirs) {
        double part = differentPart(ours.states(), theirs.states());
        String words = String.format(Locale.ROOT, "%.2f %% of units", 100 * part);
        if (memory.isPresent() && !areFixed(theirs.states(), memory.get())) {
            return new Judgement(false, words + ", no fixed point");
        }
        return new Judgement(part <= tolerance, words);
    }

    private static double differentPart(BitPatterns ours, BitPatterns theirs) {
        long differences = 0;
        for (int row = 0; row < ours.count(); row++) {
            long[] a = ours.row(row);
            long[] b = theirs.row(row);
            for (int word = 0; word < a.length; word++) {
                differences += Long.bitCount(a[word] ^ b[word]);
            }
        }
        return (double) differences / ours.count() / ours.units();
    }

    private static boolean areFixed(BitPatterns states, Memory memory) {
        var recall = memory.recall(Cues.of(states), RecallOptions.of(1, new Seed(0)));
        for (int row = 0; row < states.count(); row++) {
            if (recall.stopReason(row) != StopReason.CONVERGED) {
                return false;
            }
        }
        return true;
    }
}
