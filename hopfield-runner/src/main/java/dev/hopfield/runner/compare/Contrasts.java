package dev.hopfield.runner.compare;

import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.result.PairedDifference;
import dev.hopfield.runner.result.WelchDifference;
import dev.hopfield.runner.statistics.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Contrasts the rows that two runs have at one grid point, of one model or solver.
 *
 * @param paired whether trials of the same number belong together
 * @param bootstrap for the intervals of those that do
 */
record Contrasts(boolean paired, PairedDifference bootstrap) {

    Contrasts(boolean paired) {
        this(paired, new PairedDifference());
    }

    /** The values of a metric, one for each trial. */
    record Draws(SortedMap<Integer, ResultTable.Row> rows, int column) {

        double[] of(List<Integer> trials) {
            return trials.stream()
                    .mapToDouble(trial -> rows.get(trial).values().get(column))
                    .toArray();
        }

        List<Integer> measured() {
            return rows.keySet().stream()
                    .filter(trial -> !Double.isNaN(rows.get(trial).values().get(column)))
                    .toList();
        }

        private double[] all() {
            return of(List.copyOf(rows.keySet()));
        }

        boolean isSame(Draws other) {
            return rows.keySet().equals(other.rows.keySet()) && Arrays.equals(all(), other.all());
        }

        /** Whether all trials that both have gave the same, and there are some. */
        boolean isSameWhereShared(Draws other) {
            List<Integer> shared =
                    rows.keySet().stream().filter(other.rows::containsKey).toList();
            return !shared.isEmpty() && Arrays.equals(of(shared), other.of(shared));
        }
    }

    Contrast of(List<String> point, String label, String metric, Draws a, Draws b) {
        List<Integer> first = a.measured();
        List<Integer> second = b.measured();
        if (paired) {
            Set<Integer> others = Set.copyOf(second);
            first = first.stream().filter(others::contains).toList();
            second = first;
        }
        boolean same = paired ? a.isSameWhereShared(b) : a.isSame(b);
        double[] one = a.of(first);
        double[] other = b.of(second);
        return new Contrast(point, label, metric, mean(one), mean(other), difference(one, other), same);
    }

    private Estimate difference(double[] a, double[] b) {
        return paired
                ? bootstrap.of(IntStream.range(0, a.length)
                        .mapToDouble(trial -> b[trial] - a[trial])
                        .toArray())
                : WelchDifference.of(a, b);
    }

    private static double mean(double[] draws) {
        return draws.length == 0 ? Double.NaN : Arrays.stream(draws).sum() / draws.length;
    }
}
