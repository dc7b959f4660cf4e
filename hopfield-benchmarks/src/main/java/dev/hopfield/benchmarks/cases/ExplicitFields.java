package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.benchmarks.harness.Call;
import dev.hopfield.benchmarks.harness.Case;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Entrant;
import dev.hopfield.benchmarks.peers.MatrixPeers;
import dev.hopfield.benchmarks.python.PythonPeers;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import java.util.ArrayList;
import java.util.List;

/**
 * One right-hand side from a matrix that no patterns stand for, h = W v: our kernel for real rows, before any learning rule
 * has such couplings.
 *
 * @param units N
 */
public record ExplicitFields(int units) implements Study {

    /** Few enough for threads to end at the same time, many enough to forget what starting a task takes. */
    private static final int ROWS_OF_A_TASK = 100;

    @Override
    public String title() {
        return "explicit matrix times a state, N = " + units;
    }

    @Override
    public CaseResult run(Setting setting) {
        Seed seed = setting.seed().child(title());
        float[] matrix = RealFields.state(Math.multiplyExact(units, units), seed.child("matrix"));
        float[] state = RealFields.state(units, seed.child("state"));
        List<Entrant<float[]>> entrants = new ArrayList<>();
        entrants.add(new Entrant<>("Hopfield, kernel", () -> ours(matrix, state, setting.workers())));
        entrants.addAll(MatrixPeers.of(matrix, state, setting.workers()));
        try (PythonPeers python = new PythonPeers(setting.python())) {
            entrants.addAll(python.matrixFields(matrix, state));
            return setting.runner()
                    .run(new Case<>(
                            title(), setting.threads(), entrants, new RowDifference(units, RealFields.TOLERANCE)));
        }
    }

    private static Contender<float[]> ours(float[] matrix, float[] state, Workers workers) {
        int units = state.length;
        int tasks = (units - 1) / ROWS_OF_A_TASK + 1;
        RealKernels kernels = Kernels.active().real();
        return Call.of(
                "Hopfield, kernel",
                () -> {
                    float[] fields = new float[units];
                    workers.forEach(tasks, task -> {
                        int row = task * ROWS_OF_A_TASK;
                        float[] part = new float[Math.min(ROWS_OF_A_TASK, units - row)];
                        kernels.products(matrix, row * units, part.length, units, state, 1, part);
                        System.arraycopy(part, 0, fields, row, part.length);
                    });
                    return fields;
                },
                fields -> fields,
                fields -> MatrixPeers.work(units));
    }
}
