package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.optimisation.SearchOutcome;
import dev.hopfield.api.optimisation.SolutionMetric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why starts ended: the fraction of them with each {@link StopReason}. The fractions add up to 1. */
@Component(name = "stops", summary = "fractions of starts by why they ended, such as converged or step-limit")
public record Stops() implements SolutionMetric {

    @Override
    public List<String> columns() {
        return Arrays.stream(StopReason.values())
                .map(reason -> "stops-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    @Override
    public List<String> shares() {
        return columns();
    }

    @Override
    public double[] measure(SearchOutcome outcome) {
        return Arrays.stream(StopReason.values())
                .mapToDouble(reason -> outcome.mean(start -> outcome.attempts().stopReason(start) == reason ? 1 : 0))
                .toArray();
    }
}
