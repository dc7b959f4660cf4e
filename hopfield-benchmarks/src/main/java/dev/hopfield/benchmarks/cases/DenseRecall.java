package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Case;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Entrant;
import dev.hopfield.benchmarks.harness.Limit;
import dev.hopfield.benchmarks.harness.Work;
import dev.hopfield.benchmarks.inputs.AttentionInputs;
import dev.hopfield.benchmarks.peers.BlockwiseAttention;
import dev.hopfield.benchmarks.peers.Libtorch;
import dev.hopfield.benchmarks.peers.NativeAttention;
import dev.hopfield.benchmarks.peers.PlainAttention;
import dev.hopfield.benchmarks.python.PythonPeers;
import dev.hopfield.dense.DenseModel;
import dev.hopfield.dense.Softmax;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of softmax retrieval, softmax(beta Q K^T) K, in single precision.
 *
 * @param cues rows of Q
 * @param patterns rows of K
 * @param units columns of both
 */
public record DenseRecall(int cues, int patterns, int units) implements Study {

    /** Larger than single precision leaves of any of the orders of summation, smaller than any mistake. */
    private static final double TOLERANCE = 1e-4;

    private static final double BILLION = 1e9;

    @Override
    public String title() {
        return "dense, one step, " + cues + " x " + patterns + " x " + units;
    }

    @Override
    public CaseResult run(Setting setting) {
        AttentionInputs inputs = inputs(setting.seed());
        Work work = work();
        try (NativeAttention copy = new NativeAttention(inputs);
                PythonPeers python = new PythonPeers(setting.python())) {
            List<Entrant<float[]>> entrants = new ArrayList<>();
            entrants.add(new Entrant<>("Hopfield", () -> ours(inputs, setting.workers(), work)));
            entrants.add(new Entrant<>(
                    Libtorch.FUSED, () -> Libtorch.fused(copy, setting.threads(), work, setting.trial())));
            if (setting.threads() > 1) {
                entrants.add(new Entrant<>(
                        Libtorch.FUSED_AS_IT_COMES, () -> Libtorch.fusedAsItComes(copy, setting.threads(), work)));
            }
            entrants.add(new Entrant<>(
                    Libtorch.FORMULA, () -> Libtorch.formula(copy, setting.threads(), work, setting.trial())));
            entrants.add(new Entrant<>(
                    BlockwiseAttention.NAME,
                    () -> BlockwiseAttention.of(copy, setting.workers(), work, setting.trial())));
            entrants.add(new Entrant<>(PlainAttention.NAME, () -> PlainAttention.of(inputs, setting.workers(), work)));
            entrants.addAll(python.attention(inputs, work));
            return setting.runner()
                    .run(new Case<>(title(), setting.threads(), entrants, new RowDifference(units, TOLERANCE)));
        }
    }

    AttentionInputs inputs(Seed seed) {
        return new AttentionInputs(cues, patterns, units, seed.child(title()));
    }

    /** One cue has to read the patterns once; many have to multiply twice with each, once there and once back. */
    Work work() {
        double values = (double) patterns * units;
        return cues == 1
                ? Work.bounded(Limit.MEMORY, values * Float.BYTES / BILLION)
                : Work.bounded(Limit.MULTIPLY_ADD, 4 * values * cues / BILLION);
    }

    static Contender<float[]> ours(AttentionInputs inputs, Workers workers, Work work) {
        RealPatterns keys = AttentionInputs.asPatterns(inputs.keys(), inputs.patterns(), inputs.units());
        RealPatterns queries = AttentionInputs.asPatterns(inputs.queries(), inputs.cues(), inputs.units());
        Memory memory = new DenseModel(new Softmax(inputs.beta())).store(keys, new Seed(0));
        Cues cues = Cues.of(queries);
        RecallOptions options = RecallOptions.of(1, new Seed(0)).withWorkers(workers);
        return Call.of(
                "Hopfield",
                () -> memory.recall(cues, options),
                (Recall recall) -> AttentionInputs.asArray((RealPatterns) recall.states()),
                recall -> work);
    }
}
