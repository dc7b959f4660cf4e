package dev.hopfield.runner.execute;

import dev.hopfield.api.state.Dimensions;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.OptimisationExperiment;
import dev.hopfield.runner.config.RecallExperiment;

/**
 * How much work there is at a grid point, in units of no meaning, so that times at one can be told from times at others.
 *
 * @param storing patterns x units; 1 where that is known by drawing only, and where nothing is stored
 * @param asking the same for each cue; of a search, the couplings of each start
 */
record WorkSize(double storing, double asking) {

    static WorkSize of(Experiment experiment) {
        return experiment.match(WorkSize::ofRecall, WorkSize::ofSearch);
    }

    private static WorkSize ofRecall(RecallExperiment recall) {
        return Holdings.foreseen(recall)
                .map(holdings -> {
                    Dimensions patterns = holdings.patterns();
                    double size = Math.max(1.0, (double) patterns.count() * patterns.units());
                    int cues = recall.cues().probes((int) Math.min(Integer.MAX_VALUE, patterns.count()));
                    return new WorkSize(size, size * Math.max(1, cues));
                })
                .orElse(new WorkSize(1, 1));
    }

    private static WorkSize ofSearch(OptimisationExperiment search) {
        double units = search.problem().units().orElse(1);
        return new WorkSize(1, Math.max(1, units * units * search.starts()));
    }
}
