package dev.hopfield.dense;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;
import java.util.stream.IntStream;

/** The step that sums values instead of keys; zeros where a key calls up none. For many threads, each for its rows. */
final class ValueReading {

    private final RealNetwork network;
    private final RealPatterns values;
    private final KeyCompletion completed;
    private final RecallSheet sheet;
    private final int[] all;

    ValueReading(RealNetwork network, RealPatterns values, KeyCompletion completed, RecallSheet sheet) {
        this.network = network;
        this.values = values;
        this.completed = completed;
        this.sheet = sheet;
        this.all = IntStream.range(0, values.units()).toArray();
    }

    /** Reads values of some keys together, in float; where floats will not do, one by one in double. */
    void readBlock(FloatRange range, int[] rows, SegmentedStep<?> step, Workers workers) {
        int units = completed.real().units();
        float[] states = new float[Math.multiplyExact(rows.length, units)];
        for (int place = 0; place < rows.length; place++) {
            System.arraycopy(completed.state(rows[place]), 0, states, place * units, units);
        }
        step.take(states, rows.length);
        StepSums sums = new StepSums(values.units());
        IntList left = new IntList();
        for (int place = 0; place < rows.length; place++) {
            boolean holds = range.holdsAt(RealNetwork.squaredNorm(states, place * units, units));
            if (!holds || !isRead(step, place, rows[place], sums)) {
                left.add(rows[place]);
            }
        }
        workers.forEach(left.size(), index -> readInDouble(left.get(index)));
    }

    private boolean isRead(SegmentedStep<?> step, int place, int row, StepSums sums) {
        Optional<Normalisation> normalisation = network.parts().normalisation();
        float[] value = new float[values.units()];
        step.read(place, sums);
        if (!sums.isGiven() || !FloatGuard.allows(sums, normalisation, all)) {
            return false;
        }
        boolean none = sums.logFactor() == Double.NEGATIVE_INFINITY;
        if (!none && !Retrieval.normalise(normalisation, sums.sums(), sums.logFactor(), all, value)) {
            return false;
        }
        sheet.end(row, value, 0, new Ending(completed.steps(row), completed.reason(row)));
        return true;
    }

    void readInDouble(int row) {
        float[] value = new float[values.units()];
        double[] scores = new double[values.count()];
        double[] weights = new double[values.count()];
        double[] sums = new double[values.units()];
        network.scores().write(completed.state(row), 0, scores);
        double logFactor = network.parts().weighting().weights(scores, weights);
        Retrieval.sum(values, weights, sums);
        boolean finite = Retrieval.normalise(network.parts().normalisation(), sums, logFactor, all, value);
        StopReason reason = finite ? completed.reason(row) : StopReason.DIVERGED;
        sheet.end(row, value, 0, new Ending(completed.steps(row), reason));
    }
}
