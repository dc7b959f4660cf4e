package org.example.kanerva;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import java.util.Arrays;

/** Written locations, which nothing changes any more. Each cue is read by itself, so that workers may take one each. */
final class SparseDistributedMemory implements Memory {

    private final HardLocations locations;
    private final Counters counters;

    SparseDistributedMemory(HardLocations locations, Counters counters) {
        this.locations = locations;
        this.counters = counters;
    }

    @Override
    public int units() {
        return locations.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        cues.requireUnits(units());
        BitPatterns starts = SparseDistributedModel.requireBits("cues", cues.states());
        BitPatterns.Builder finals = BitPatterns.builder(starts.encoding(), cues.count(), units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        options.workers().forEach(cues.count(), row -> {
            Reading reading = new Reading(this, cues, row, options);
            reasons[row] = reading.repeat();
            steps[row] = reading.step();
            finals.row(row, reading.words(), 0);
        });
        return Recall.of(finals.build(), steps, reasons);
    }

    /** Sets the sum for each unit to that of the counters which a packed state activates. */
    void read(long[] state, int[] sums) {
        Arrays.fill(sums, 0);
        locations.forEachActivated(state, location -> counters.addTo(sums, location));
    }
}
