package dev.hopfield.runner.execute;

import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.runner.config.Experiment;
import java.util.Map;
import java.util.Optional;

/**
 * The memory that a cell needs while its most demanding model runs.
 *
 * @param model the label of that model
 * @param bytes an estimate of all that is there then: patterns, cues, the model's own, and what is measured
 */
record CellNeed(String model, long bytes) {

    /** More than any machine has, and small enough for sums. */
    private static final long MOST = 1L << 60;

    /**
     * What a cell will need, if that can be told before its patterns are drawn.
     *
     * @param experiment what is run there
     * @param workers how many threads may share a recall
     * @return empty if the source does not know its dimensions, or a model fails to estimate; then it fails when it runs
     */
    static Optional<CellNeed> foreseen(Experiment experiment, int workers) {
        try {
            return Holdings.foreseen(experiment).map(holdings -> of(experiment, holdings, workers));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static CellNeed of(Experiment experiment, Holdings holdings, int workers) {
        CellNeed most = new CellNeed("", -1);
        for (Map.Entry<String, Model> model : experiment.models().entrySet()) {
            long bytes = bytes(experiment, model.getValue(), holdings, workers);
            most = bytes > most.bytes ? new CellNeed(model.getKey(), bytes) : most;
        }
        return most;
    }

    /** The bytes of patterns, cues and measurements, and of asking one model. */
    static long bytes(Experiment experiment, Model model, Holdings holdings, int workers) {
        Dimensions patterns = holdings.patterns();
        long cues = experiment.cues().probes((int) Math.min(Integer.MAX_VALUE, patterns.count()));
        Encoding given = experiment.cues().corruption().encoding(patterns.encoding());
        Dimensions states = Dimensions.kept(given, cues + probes(experiment, patterns), patterns.units());
        Dimensions known = Dimensions.kept(Encoding.BINARY, cues, patterns.units());
        long corrupting = patterns.units() * Integer.BYTES;
        Dimensions targets = holdings.targets();
        // Overlaps with all patterns, sorted too, or their shares; and a sum of patterns.
        long judging = patterns.count() * (2 * Double.BYTES + Float.BYTES) + targets.units() * Double.BYTES;
        Waist keys = new Waist(model, patterns.encoding());
        Waist answers = new Waist(model, targets.encoding());
        return limited(patterns.bytes())
                + limited(states.bytes() + known.bytes())
                + corrupting
                + judging
                + limited(keys.storedBytes(patterns, states.count(), workers) + keys.askedBytes(states))
                + limited(answers.recalledBytes(states.count(), targets.units()))
                + holdings.values()
                        .map(values -> ofValues(answers, values, states.count(), workers)
                                + limited(keys.completedBytes(states)))
                        .orElse(0L);
    }

    /** Of values and what a model makes of them: as if it stored them as it does patterns, since it tells no estimate of pairs. */
    private static long ofValues(Waist answers, Dimensions values, long cues, int workers) {
        return limited(values.bytes()) + limited(answers.storedBytes(values, cues, workers));
    }

    /** The most cues with which a metric asks in one go; the recall that is measured is still there then. */
    private static long probes(Experiment experiment, Dimensions patterns) {
        long most = 0;
        for (Metric metric : experiment.measure()) {
            most = Math.max(most, metric.probes(patterns.count()));
        }
        return most;
    }

    /** Estimates of the impossible may have wrapped round. */
    private static long limited(long bytes) {
        return bytes < 0 ? MOST : Math.min(MOST, bytes);
    }
}
