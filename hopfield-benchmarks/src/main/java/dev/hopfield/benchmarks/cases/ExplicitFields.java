package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.random.Seed;
import dev.hopfield.benchmarks.harness.Case;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Entrant;
import dev.hopfield.benchmarks.peers.MatrixPeers;
import dev.hopfield.benchmarks.python.PythonPeers;
import java.util.ArrayList;
import java.util.List;

/**
 * One right-hand side from a matrix that no patterns stand for, h = W v.
 *
 * @param units N
 */
public record ExplicitFields(int units) implements Study {

    @Override
    public String title() {
        return "explicit matrix times a state, N = " + units;
    }

    @Override
    public CaseResult run(Setting setting) {
        Seed seed = setting.seed().child(title());
        float[] matrix = RealFields.state(Math.multiplyExact(units, units), seed.child("matrix"));
        float[] state = RealFields.state(units, seed.child("state"));
        List<Entrant<float[]>> entrants = new ArrayList<>(MatrixPeers.of(matrix, state, setting.workers()));
        try (PythonPeers python = new PythonPeers(setting.python())) {
            entrants.addAll(python.matrixFields(matrix, state));
            return setting.runner()
                    .run(new Case<>(
                            title(), setting.threads(), entrants, new RowDifference(units, RealFields.TOLERANCE)));
        }
    }
}
