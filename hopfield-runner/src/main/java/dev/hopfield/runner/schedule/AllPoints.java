package dev.hopfield.runner.schedule;

import dev.hopfield.runner.config.ResolvedExperiment;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs the whole grid. */
record AllPoints(ResolvedExperiment experiment) implements PointChoice {

    @Override
    public boolean isOfAll() {
        return true;
    }

    @Override
    public String metric() {
        return experiment.common().trialsMetric();
    }

    @Override
    public int unit(int point) {
        return point;
    }

    @Override
    public SortedSet<Integer> wanted(Measured measured, IntPredicate units) {
        return IntStream.range(0, experiment.points().size())
                .filter(units)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
