package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;

/**
 * Whether recall walks along a stored sequence, one pattern a step, or as many steps in each pattern as it is to stay there.
 *
 * <p>The mean overlap of the final state of cue c, after t steps, with pattern c + t / stay, rounded up, because the first step
 * leaves the cue; beyond the last pattern with the first ones again, or, if the sequence is no cycle, with the last. Transitions
 * that act after a delay of d sweeps stay d + 1 in each pattern. Nothing where pairs of a key and a value are stored, which follow
 * each other in no order.
 *
 * @param cyclic whether the first pattern follows the last
 * @param stay steps in each pattern, at least 1
 */
@Component(
        name = "succession",
        summary = "mean overlap with the pattern that is as many places after the target as steps, or stays, were made",
        references = "H. Sompolinsky, I. Kanter, Phys. Rev. Lett. 57, 2861 (1986), doi:10.1103/PhysRevLett.57.2861")
public record Succession(
        @Parameter(doc = "whether the first pattern follows the last", preset = "true")
        boolean cyclic,

        @Parameter(
                doc = "steps in each pattern; one more than the delay of a sequence",
                preset = "1",
                min = 1,
                unit = "steps")
        int stay)
        implements Metric {

    /** Checks the range. */
    public Succession {
        InvalidParameter.unless(stay >= 1, "stay", stay, "stay for at least 1 step");
    }

    @Override
    public List<String> columns() {
        return List.of("succession");
    }

    @Override
    public Better better(String column) {
        return Better.HIGHER;
    }

    @Override
    public double[] measure(Outcome outcome) {
        return new double[] {
            outcome.storesPairs() ? Double.NaN : outcome.mean(cue -> outcome.overlap(cue, successor(outcome, cue)))
        };
    }

    private int successor(Outcome outcome, int cue) {
        int patterns = outcome.patterns().count();
        long place = cue + ((long) outcome.recall().steps(cue) + stay - 1) / stay;
        return (int) (cyclic ? place % patterns : Math.min(place, patterns - 1));
    }
}
