package dev.hopfield.runner.compare;

import dev.hopfield.api.experiment.ResultTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed from one run to another: in the configuration, in where they come from, and in what came out.
 *
 * @param a the first run
 * @param b the second run
 * @param configuration changes of the experiment, by path
 * @param origin changes of what results depend on beside it, of machines and of repositories
 * @param axes all paths that either run sweeps
 * @param pairing how trials belong together
 * @param contrasts of each point, label and metric that both have, the surest differences first
 * @param onlyInA what the second run has not
 * @param onlyInB what the first run has not
 */
public record RunComparison(
        ComparedRun a,
        ComparedRun b,
        List<Change> configuration,
        List<Change> origin,
        List<String> axes,
        Pairing pairing,
        List<Contrast> contrasts,
        OnlyInOne onlyInA,
        OnlyInOne onlyInB) {

    /** Copies the lists. */
    public RunComparison {
        configuration = List.copyOf(configuration);
        origin = List.copyOf(origin);
        axes = List.copyOf(axes);
        contrasts = List.copyOf(contrasts);
    }

    /**
     * Compares two runs.
     *
     * @param a the first
     * @param b the second
     * @param wanted the metrics to compare
     */
    public static RunComparison of(ComparedRun a, ComparedRun b, Predicate<String> wanted) {
        List<String> axes = Stream.concat(a.results().axes().stream(), b.results().axes().stream())
                .distinct()
                .toList();
        Pairing pairing = Pairing.of(a, b, axes);
        Grouped one = Grouped.of(a, axes);
        Grouped other = Grouped.of(b, axes);
        return new RunComparison(
                a,
                b,
                TreeChanges.between(a.experiment(), b.experiment()),
                HeaderFacts.changes(a.header(), b.header()),
                axes,
                pairing,
                contrasts(a.results(), b.results(), one, other, new Contrasts(pairing.isPaired()), wanted),
                onlyIn(a.results(), b.results(), one, other),
                onlyIn(b.results(), a.results(), other, one));
    }

    private static List<Contrast> contrasts(
            ResultTable a, ResultTable b, Grouped one, Grouped other, Contrasts making, Predicate<String> wanted) {
        List<Contrast> contrasts = new ArrayList<>();
        one.rows()
                .forEach((point, byLabel) -> byLabel.forEach((label, rows) -> {
                    SortedMap<Integer, ResultTable.Row> others = other.at(point, label);
                    for (int column = 0; column < a.metrics().size() && !others.isEmpty(); column++) {
                        String metric = a.metrics().get(column);
                        int place = b.metrics().indexOf(metric);
                        if (place >= 0 && wanted.test(metric)) {
                            contrasts.add(making.of(
                                    one.shown().get(point),
                                    label,
                                    metric,
                                    new Contrasts.Draws(rows, column),
                                    new Contrasts.Draws(others, place)));
                        }
                    }
                }));
        // Stable, so that equals stay in the order of the results.
        contrasts.sort(Comparator.comparing(Contrast::isClear)
                .thenComparingDouble(Contrast::clarity)
                .reversed());
        return contrasts;
    }

    private static OnlyInOne onlyIn(ResultTable table, ResultTable otherTable, Grouped here, Grouped there) {
        List<List<String>> points =
                OnlyInOne.less(here.rows().keySet(), there.rows().keySet());
        return new OnlyInOne(
                OnlyInOne.less(labels(table), labels(otherTable)),
                OnlyInOne.less(table.metrics(), otherTable.metrics()),
                points.stream().map(here.shown()::get).toList());
    }

    private static Set<String> labels(ResultTable table) {
        return table.rows().stream().map(ResultTable.Row::model).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether all results are the same, to the last bit. */
    public boolean isIdentical() {
        return a.results().equals(b.results());
    }

    /** How many contrasts have an interval that excludes 0. */
    public long clear() {
        return contrasts.stream().filter(Contrast::isClear).count();
    }

    /** How many contrasts are of numbers that are all the same. */
    public long identical() {
        return contrasts.stream().filter(Contrast::identical).count();
    }
}
