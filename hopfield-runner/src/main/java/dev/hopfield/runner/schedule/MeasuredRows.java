package dev.hopfield.runner.schedule;

import dev.hopfield.runner.execute.RowResult;
import dev.hopfield.runner.statistics.Estimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Means from the rows of finished cells, each taken once. */
final class MeasuredRows implements Measured {

    private final Draws draws;
    private final Map<Integer, List<RowResult>> finished;
    private final String metric;
    private final Map<Integer, Optional<Map<String, Estimate>>> known = new HashMap<>();

    MeasuredRows(Draws draws, Map<Integer, List<RowResult>> finished, String metric) {
        this.draws = draws;
        this.finished = finished;
        this.metric = metric;
    }

    @Override
    public Optional<Map<String, Estimate>> at(int point) {
        return known.computeIfAbsent(
                point,
                unknown -> draws.missing(point, finished).isEmpty()
                        ? Optional.of(draws.estimates(point, draws.wanted(point, finished), metric, finished))
                        : Optional.empty());
    }
}
