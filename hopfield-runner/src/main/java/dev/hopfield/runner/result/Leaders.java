package dev.hopfield.runner.result;

import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.statistics.Estimate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is best at each grid point by a metric: the one with the best mean, and all whose paired difference from it, on the same draws, has an
 * interval that holds 0. Of a single draw there is no interval, and the best mean alone counts. One that failed in some draw is not
 * among them: the draws that it finished may have been the easy ones.
 */
public final class Leaders {

    /** Results of real states may differ by as much between machines, and no answer is to depend on that. */
    private static final double SAMENESS = 1e-5;

    private final String metric;
    private final boolean repeated;
    private final Map<List<String>, Set<String>> byPoint;

    private Leaders(String metric, boolean repeated, Map<List<String>, Set<String>> byPoint) {
        this.metric = metric;
        this.repeated = repeated;
        this.byPoint = byPoint;
    }

    /**
     * Finds the best.
     *
     * @param results all rows
     * @param metric a column
     * @param better which of its numbers are better
     * @return the best at each point; empty if neither numbers are better, or fewer than two are compared
     */
    static Optional<Leaders> of(ResultTable results, String metric, Better better) {
        long compared =
                results.rows().stream().map(ResultTable.Row::model).distinct().count();
        if (better == Better.NEITHER || compared < 2) {
            return Optional.empty();
        }
        int column = results.metrics().indexOf(metric);
        PairedDifference difference = new PairedDifference();
        Map<List<String>, Set<String>> byPoint = new LinkedHashMap<>();
        PairedDraws.byPoint(results)
                .forEach((point, draws) -> byPoint.put(point, best(draws, column, better, difference)));
        boolean repeated =
                results.rows().stream().map(ResultTable.Row::trial).distinct().count() > 1;
        return Optional.of(new Leaders(metric, repeated, byPoint));
    }

    private static Set<String> best(PairedDraws draws, int column, Better better, PairedDifference difference) {
        Map<String, Double> means = new LinkedHashMap<>();
        draws.labels().forEach(label -> means.put(label, draws.mean(label, column)));
        means.entrySet().removeIf(mean -> mean.getValue().isNaN() || draws.hasFailed(mean.getKey()));
        Comparator<Map.Entry<String, Double>> byMean = Map.Entry.comparingByValue();
        Set<String> best = new LinkedHashSet<>();
        // Of several with the same mean the first, as they stand in the experiment.
        means.entrySet().stream()
                .min(better == Better.HIGHER ? byMean.reversed() : byMean)
                .ifPresent(first -> means.keySet().stream()
                        .filter(label -> label.equals(first.getKey())
                                || isAlike(
                                        difference.of(draws.differences(first.getKey(), label, column)),
                                        SAMENESS * Math.max(1, Math.abs(first.getValue()))))
                        .forEach(best::add));
        return best;
    }

    private static boolean isAlike(Estimate difference, double room) {
        return difference.count() < 2
                ? Math.abs(difference.mean()) <= room
                : difference.low() <= room && difference.high() >= -room;
    }

    /** The metric by which they are best. */
    String metric() {
        return metric;
    }

    /** Whether there was more than one draw: of a single one, differences may be chance. */
    boolean areOfRepeatedDraws() {
        return repeated;
    }

    /** How many points there are. */
    int points() {
        return byPoint.size();
    }

    /** Whether a model or solver is best at a point, alone or with others. */
    boolean contains(List<String> point, String label) {
        return byPoint.getOrDefault(point, Set.of()).contains(label);
    }

    /** At how many points a model or solver is best alone. */
    long alone(String label) {
        return byPoint.values().stream()
                .filter(best -> best.equals(Set.of(label)))
                .count();
    }

    /** At how many points a model or solver cannot be told from others that are best with it. */
    long together(String label) {
        return byPoint.values().stream()
                .filter(best -> best.size() > 1 && best.contains(label))
                .count();
    }
}
