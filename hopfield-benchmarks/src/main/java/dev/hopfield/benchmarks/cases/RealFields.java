package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Case;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Entrant;
import dev.hopfield.benchmarks.harness.Limit;
import dev.hopfield.benchmarks.harness.Work;
import dev.hopfield.benchmarks.inputs.AttentionInputs;
import dev.hopfield.benchmarks.inputs.BipolarInputs;
import dev.hopfield.benchmarks.inputs.HebbianMatrix;
import dev.hopfield.benchmarks.peers.MatrixPeers;
import dev.hopfield.benchmarks.python.PythonPeers;
import dev.hopfield.learning.Hebbian;
import java.util.ArrayList;
import java.util.List;

/**
 * One right-hand side of a continuous network, h = W v for a real state v and Hebb's couplings of bipolar patterns: ours
 * from the patterns, everyone else's from the matrix.
 *
 * @param units N
 * @param patterns P
 */
public record RealFields(int units, int patterns) implements Study {

    /** Sums of 10,000 terms of either sign in single precision, one after another, lose this much. */
    static final double TOLERANCE = 1e-4;

    private static final double BILLION = 1e9;

    @Override
    public String title() {
        return "continuous, one right-hand side, N = " + units + ", P = " + patterns;
    }

    @Override
    public CaseResult run(Setting setting) {
        Seed seed = setting.seed().child(title());
        BipolarInputs inputs = new BipolarInputs(units, patterns, 1, seed);
        float[] state = state(units, seed.child("state"));
        float[] matrix = new HebbianMatrix(inputs.patterns()).asFloats(setting.workers(), 1f / units);
        List<Entrant<float[]>> entrants = new ArrayList<>();
        entrants.add(new Entrant<>("Hopfield", () -> ours(inputs, state, setting.workers())));
        entrants.addAll(MatrixPeers.of(matrix, state, setting.workers()));
        try (PythonPeers python = new PythonPeers(setting.python())) {
            entrants.addAll(python.overlapFields(inputs, state));
            return setting.runner()
                    .run(new Case<>(title(), setting.threads(), entrants, new RowDifference(units, TOLERANCE)));
        }
    }

    /** A state as continuous networks have it, between -1 and 1. */
    static float[] state(int units, Seed seed) {
        float[] state = new float[units];
        RandomStream stream = seed.stream();
        for (int unit = 0; unit < units; unit++) {
            state[unit] = (float) (2 * stream.nextDouble() - 1);
        }
        return state;
    }

    /** Each bit of each pattern decides on two additions, once there and once back, that a multiply-add could do. */
    private Contender<float[]> ours(BipolarInputs inputs, float[] state, Workers workers) {
        Couplings couplings = new Hebbian().learn(inputs.patterns(), new Seed(0));
        RealPatterns states = AttentionInputs.asPatterns(state, 1, units);
        Work work = Work.of((double) units * units / BILLION, "Gcouplings/s")
                .demanding(Limit.MULTIPLY_ADD, 4.0 * units * patterns / BILLION);
        return Call.of("Hopfield", () -> couplings.fields(states, workers), AttentionInputs::asArray, fields -> work);
    }
}
