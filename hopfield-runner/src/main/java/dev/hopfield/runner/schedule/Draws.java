package dev.hopfield.runner.schedule;

import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.config.Trials;
import dev.hopfield.runner.execute.RowResult;
import dev.hopfield.runner.statistics.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How many draws there are at each point: all, or as many as it takes until the widest interval is narrow enough.
 *
 * <p>The interval is looked at after some draws, and next after as many as the width so far makes one expect to need,
 * but never more than twice as many.
 */
final class Draws {

    /** So that a look is not taken after every single draw. */
    private static final int LEAST_GROWTH = 8;

    private final ResolvedExperiment experiment;
    private final PlanNumbers numbers;

    Draws(ResolvedExperiment experiment, PlanNumbers numbers) {
        this.experiment = experiment;
        this.numbers = numbers;
    }

    boolean areFixed() {
        return experiment.points().stream()
                .noneMatch(point -> point.experiment().trials().isAdaptive());
    }

    /** The cells that a point wants next; empty if there are enough draws. */
    List<Integer> missing(int point, Map<Integer, List<RowResult>> finished) {
        return IntStream.range(0, wanted(point, finished))
                .map(trial -> numbers.cell(point, trial))
                .filter(cell -> !finished.containsKey(cell))
                .boxed()
                .toList();
    }

    /** How many draws a point has, or is to have before the interval is looked at again. */
    int wanted(int point, Map<Integer, List<RowResult>> finished) {
        Trials trials = at(point).trials();
        int draws = trials.first();
        while (draws < trials.max() && allFinished(point, draws, finished)) {
            double widest = widest(point, draws, finished);
            if (widest <= trials.until().orElseThrow()) {
                return draws;
            }
            draws = Math.min(
                    trials.max(), following(draws, widest / trials.until().orElseThrow()));
        }
        return draws;
    }

    private Experiment at(int point) {
        return experiment.points().get(point).experiment();
    }

    private boolean allFinished(int point, int draws, Map<Integer, List<RowResult>> finished) {
        return IntStream.range(0, draws).allMatch(trial -> finished.containsKey(numbers.cell(point, trial)));
    }

    /** Half the widest interval; infinite where one is not known, and 0 where nothing is measured. */
    private double widest(int point, int draws, Map<Integer, List<RowResult>> finished) {
        return estimates(point, draws, at(point).trialsMetric(), finished).values().stream()
                .filter(estimate -> estimate.count() > 0)
                .mapToDouble(estimate -> estimate.count() < 2 ? Double.POSITIVE_INFINITY : estimate.halfWidth())
                .max()
                .orElse(0);
    }

    /** Widths fall with the square root of the number of draws. */
    private static int following(int draws, double excess) {
        double expected = Math.ceil(draws * excess * excess);
        return (int) Math.max(draws + Math.max(1, draws / LEAST_GROWTH), Math.min(2.0 * draws, expected));
    }

    /** The mean of a column over the first draws at a point, by label. */
    Map<String, Estimate> estimates(int point, int draws, String metric, Map<Integer, List<RowResult>> finished) {
        int column = at(point).metricColumns().indexOf(metric);
        boolean share = at(point).shares().contains(metric);
        Map<String, DoubleStream.Builder> values = new LinkedHashMap<>();
        for (int trial = 0; trial < draws; trial++) {
            for (RowResult row : finished.get(numbers.cell(point, trial))) {
                values.computeIfAbsent(row.label(), unseen -> DoubleStream.builder())
                        .add(row.values().get(column));
            }
        }
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        values.forEach((label, draw) -> {
            double[] measured = draw.build().toArray();
            estimates.put(label, share ? Estimate.ofShares(measured) : Estimate.ofMean(measured));
        });
        return estimates;
    }
}
