package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.state.BitPatterns;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The mean number of steps; right but for its flaw. */
@Component(name = "toy-metric", summary = "The mean number of steps")
public record ToyMetric(
        @Parameter(doc = "what is wrong with it", preset = "none")
        Flaw flaw) implements Metric, SolutionMetric {

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** One thing that it does wrong. */
    public enum Flaw {
        NONE,
        WEIGHS_BY_PLACE,
        GLOBAL_STATE,
        WRITES_STATES,
        COLUMN_TOO_FEW,
        INFINITE,
        UNTOLD_PROBES,
        SHARE_ABOVE_ONE,
        NO_WORD_ON_BETTER
    }

    @Override
    public List<String> columns() {
        return flaw == Flaw.COLUMN_TOO_FEW ? List.of("toy", "more") : List.of("toy");
    }

    @Override
    public List<String> shares() {
        return flaw == Flaw.SHARE_ABOVE_ONE ? columns() : List.of();
    }

    @Override
    public Better better(String column) {
        return flaw == Flaw.NO_WORD_ON_BETTER ? null : Better.LOWER;
    }

    @Override
    public double[] measure(Outcome outcome) {
        if (flaw == Flaw.UNTOLD_PROBES) {
            outcome.asking(outcome.cues(), outcome.seed());
        }
        if (flaw == Flaw.WRITES_STATES && outcome.recall().states() instanceof BitPatterns bits) {
            bits.block(0)[0] ^= 1;
        }
        return number(outcome.mean(cue -> outcome.recall().steps(cue) * weight(cue)));
    }

    @Override
    public double[] measure(SearchOutcome outcome) {
        if (flaw == Flaw.WRITES_STATES) {
            outcome.attempts().states().block(0)[0] ^= 1;
        }
        return number(outcome.mean(start -> outcome.attempts().steps(start) * weight(start)));
    }

    private double weight(int place) {
        return flaw == Flaw.WEIGHS_BY_PLACE ? place : 1;
    }

    private double[] number(double mean) {
        return new double[] {
            switch (flaw) {
                case GLOBAL_STATE -> mean + CALLS.incrementAndGet();
                case INFINITE -> Double.POSITIVE_INFINITY;
                default -> mean;
            }
        };
    }
}
