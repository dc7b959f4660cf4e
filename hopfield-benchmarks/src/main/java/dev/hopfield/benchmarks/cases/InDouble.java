package dev.hopfield.benchmarks.cases;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.dense.DenseModel;
import dev.hopfield.dense.ScoreForm;
import dev.hopfield.dense.Weighting;
import java.util.Set;

/** A separation whose name nobody knows, so that all is reckoned in double, as for those of plugins. */
record InDouble(Weighting weighting) implements Weighting {

    /** Rows that are reckoned again; more tell nothing new. */
    private static final int MOST_ROWS = 4;

    @Override
    public double weights(double[] scores, double[] into) {
        return weighting.weights(scores, into);
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return weighting.descendsOn();
    }

    @Override
    public double value(double[] scores) {
        return weighting.value(scores);
    }

    /** The largest difference of the first rows from double precision, by the largest number of the row. */
    static double error(RealPatterns states, DenseModel model, RealPatterns keys, RealPatterns queries) {
        RealPatterns some = (RealPatterns) queries.first(Math.min(MOST_ROWS, queries.count()));
        DenseModel same = new DenseModel(
                model.similarity(),
                new InDouble((Weighting) model.separation()),
                model.normalisation(),
                model.update());
        RealPatterns exact = (RealPatterns) same.store(keys, new Seed(0))
                .recall(Cues.of(some), RecallOptions.of(1, new Seed(0)))
                .states();
        double error = 0;
        for (int row = 0; row < exact.count(); row++) {
            error = Math.max(error, error(states.row(row), exact.row(row)));
        }
        return error;
    }

    private static double error(float[] actual, float[] exact) {
        double scale = 0;
        double difference = 0;
        for (int unit = 0; unit < exact.length; unit++) {
            scale = Math.max(scale, Math.abs(exact[unit]));
            difference = Math.max(difference, Math.abs((double) actual[unit] - exact[unit]));
        }
        return difference / scale;
    }
}
