package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Limit;
import dev.hopfield.benchmarks.harness.Work;
import dev.hopfield.benchmarks.inputs.BipolarInputs;
import dev.hopfield.benchmarks.peers.ClassicPeers;
import dev.hopfield.benchmarks.peers.Settled;
import java.util.function.Supplier;

/** Our own classic network among the contenders. */
final class ClassicSubject {

    static final String NAME = "Hopfield";

    private static final int MOST_SWEEPS = 100;
    private static final double BILLION = 1e9;

    /** Patterns up to this size stay in the caches of a common server from one sweep to the next. */
    private static final long CACHED_BYTES = 8L << 20;

    private ClassicSubject() {}

    static Memory store(Model model, BipolarInputs inputs) {
        return model.store(inputs.patterns(), new Seed(0));
    }

    /** All cues in one call. */
    static Contender<Settled> together(Memory memory, BipolarInputs inputs, Workers workers) {
        return contender(NAME, inputs, () -> settled(memory.recall(Cues.of(inputs.cues()), options(workers))));
    }

    /** A call for each cue, one after another; each may use all threads. */
    static Contender<Settled> inARow(String name, Memory memory, BipolarInputs inputs, Workers workers) {
        return contender(name, inputs, () -> {
            BitPatterns cues = inputs.cues();
            BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), cues.units());
            long sweeps = 0;
            for (int cue = 0; cue < cues.count(); cue++) {
                Cues one = Cues.of(cues.range(cue, cue + 1));
                Settled settled = settled(memory.recall(one, options(workers).withFirstRow(cue)));
                states.row(cue, settled.states().row(0), 0);
                sweeps += settled.sweeps();
            }
            return new Settled(states.build(), sweeps);
        });
    }

    private static Contender<Settled> contender(String name, BipolarInputs inputs, Supplier<Settled> recall) {
        return Call.of(name, recall, settled -> settled, settled -> work(inputs, settled.sweeps()));
    }

    private static RecallOptions options(Workers workers) {
        return RecallOptions.of(MOST_SWEEPS, new Seed(0)).withWorkers(workers);
    }

    private static Settled settled(Recall recall) {
        long sweeps = 0;
        for (int cue = 0; cue < recall.states().count(); cue++) {
            sweeps += recall.steps(cue);
        }
        return new Settled((BitPatterns) recall.states(), sweeps);
    }

    /** Each sweep has to look at each bit of each pattern once, and so have the first overlaps of each cue. */
    private static Work work(BipolarInputs inputs, long sweeps) {
        double bits = (double) inputs.units() * inputs.patterns().count();
        Limit limit = inputs.patterns().bytes() <= CACHED_BYTES ? Limit.COUNT_CACHED : Limit.COUNT_MEMORY;
        return ClassicPeers.couplings(inputs.units(), sweeps)
                .demanding(limit, bits * (sweeps + inputs.cues().count()) / BILLION);
    }
}
