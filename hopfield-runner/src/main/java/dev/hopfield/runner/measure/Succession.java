package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/**
 * Whether recall walks along a stored sequence, one pattern a step.
 *
 * <p>The mean overlap of the final state of cue c, after t steps, with pattern c + t; beyond the last pattern with the
 * first ones again, or, if the sequence is no cycle, with the last.
 *
 * @param cyclic whether the first pattern follows the last
 */
@Component(
        name = "succession",
        summary = "mean overlap with the pattern that is as many places after the target as steps were made",
        references = "H. Sompolinsky, I. Kanter, Phys. Rev. Lett. 57, 2861 (1986), doi:10.1103/PhysRevLett.57.2861")
public record Succession(
        @Parameter(doc = "whether the first pattern follows the last", preset = "true")
        boolean cyclic) implements Metric {

    @Override
    public List<String> columns() {
        return List.of("succession");
    }

    @Override
    public double[] measure(Outcome outcome) {
        return new double[] {outcome.mean(cue -> outcome.overlap(cue, successor(outcome, cue)))};
    }

    private int successor(Outcome outcome, int cue) {
        int patterns = outcome.patterns().count();
        long place = (long) cue + outcome.recall().steps(cue);
        return (int) (cyclic ? place % patterns : Math.min(place, patterns - 1));
    }
}
