package dev.hopfield.runner.execute;

import static dev.hopfield.runner.execute.CellNeed.limited;

import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.runner.config.KeptArray;
import dev.hopfield.runner.config.RecallExperiment;
import java.util.Optional;

/** The memory that patterns, cues and measurements take, and the model that is asked. */
final class RecallNeed {

    private RecallNeed() {}

    /** What a cell will need; empty if a source does not know its dimensions. */
    static Optional<CellNeed> foreseen(RecallExperiment experiment, int workers) {
        return Holdings.foreseen(experiment)
                .map(holdings -> CellNeed.most(
                        experiment.models(), model -> bytes(experiment, model, holdings, workers), Relief.RECALL));
    }

    /** The bytes of patterns, cues and measurements, and of asking one model. */
    static long bytes(RecallExperiment experiment, Model model, Holdings holdings, int workers) {
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
                + kept(experiment, model, cues, targets)
                + holdings.values()
                        .map(values -> ofValues(answers, values, states.count(), workers)
                                + limited(keys.completedBytes(states)))
                        .orElse(0L);
    }

    /** Of final states of the models before this one, which stay until the cell is done where they are to be kept. */
    private static long kept(RecallExperiment experiment, Model model, long cues, Dimensions targets) {
        return experiment.kept().contains(KeptArray.STATES)
                ? experiment.models().values().stream()
                        .filter(other -> other != model)
                        .mapToLong(other -> limited(Dimensions.kept(
                                        other.accepts().contains(Encoding.REAL) ? Encoding.REAL : targets.encoding(),
                                        cues,
                                        targets.units())
                                .bytes()))
                        .reduce(0, (one, more) -> limited(one + more))
                : 0;
    }

    /** The bytes of what one model stored, with the patterns as it was given them; the patterns themselves aside. */
    static long keptBytes(Model model, Holdings holdings) {
        Dimensions patterns = holdings.patterns();
        Waist answers = new Waist(model, holdings.targets().encoding());
        return limited(new Waist(model, patterns.encoding()).storedBytes(patterns, 1, 1))
                + holdings.values()
                        .map(values -> ofValues(answers, values, 1, 1))
                        .orElse(0L);
    }

    /** Of values and what a model makes of them: as if it stored them as it does patterns, since it tells no estimate of pairs. */
    private static long ofValues(Waist answers, Dimensions values, long cues, int workers) {
        return limited(values.bytes()) + limited(answers.storedBytes(values, cues, workers));
    }

    /** The most cues with which a metric asks in one go; the recall that is measured is still there then. */
    private static long probes(RecallExperiment experiment, Dimensions patterns) {
        long most = 0;
        for (Metric metric : experiment.measure()) {
            most = Math.max(most, metric.probes(patterns.count()));
        }
        return most;
    }
}
