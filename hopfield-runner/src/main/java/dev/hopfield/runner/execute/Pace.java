package dev.hopfield.runner.execute;

import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.GridPoint;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How long a model or solver takes at any grid point, going by samples: its own there; else those of the same configuration; else all
 * of it. Where some came to their end, others tell no more than that they took longer.
 */
final class Pace {

    /** Of one configuration, or of all. */
    private record Laws(PowerLaw storing, PowerLaw asking) {}

    private final String label;
    private final List<Samples.Sample> samples;
    private final Map<GridPoint, Samples.Sample> byPoint = new IdentityHashMap<>();
    private final Map<Object, Laws> byConfiguration = new HashMap<>();
    private final Laws ofAll;

    /**
     * @param label of the model or solver
     * @param samples at least one
     */
    Pace(String label, List<Samples.Sample> samples) {
        this.label = label;
        this.samples = List.copyOf(samples);
        samples.forEach(sample -> byPoint.put(sample.point(), sample));
        List<Samples.Sample> whole =
                samples.stream().filter(Samples.Sample::isWhole).toList();
        List<Samples.Sample> telling = whole.isEmpty() ? this.samples : whole;
        telling.stream()
                .map(sample -> configuration(sample.point()))
                .distinct()
                .forEach(configuration -> byConfiguration.put(
                        configuration,
                        laws(telling.stream()
                                .filter(sample -> configuration(sample.point()).equals(configuration))
                                .toList())));
        this.ofAll = laws(telling);
    }

    private Object configuration(GridPoint point) {
        return point.experiment()
                .match(
                        recall -> recall.models().get(label),
                        search -> search.solvers().get(label));
    }

    private static Laws laws(List<Samples.Sample> samples) {
        return new Laws(
                law(samples, WorkSize::storing, Samples.Sample::storeNanos),
                law(samples, WorkSize::asking, Samples.Sample::askNanos));
    }

    private static PowerLaw law(
            List<Samples.Sample> samples, ToDoubleFunction<WorkSize> size, ToDoubleFunction<Samples.Sample> nanos) {
        return new PowerLaw(samples.stream()
                .map(sample -> new PowerLaw.Point(
                        size.applyAsDouble(WorkSize.of(sample.point().experiment())), nanos.applyAsDouble(sample)))
                .toList());
    }

    /** How long storing takes at a point, in ns. */
    double storeNanos(GridPoint point) {
        return nanos(
                point,
                Samples.Sample::storeNanos,
                lawsAt(point).storing(),
                size(point).storing());
    }

    /** How long recalling or solving, and measuring, take at a point, in ns. */
    double askNanos(GridPoint point) {
        return nanos(
                point,
                Samples.Sample::askNanos,
                lawsAt(point).asking(),
                size(point).asking());
    }

    private double nanos(GridPoint point, ToDoubleFunction<Samples.Sample> part, PowerLaw law, double size) {
        Samples.Sample own = byPoint.get(point);
        if (own == null) {
            return law.at(size);
        }
        double here = part.applyAsDouble(own);
        return own.isWhole() ? here : Math.max(here, law.at(size));
    }

    private Laws lawsAt(GridPoint point) {
        return byConfiguration.getOrDefault(configuration(point), ofAll);
    }

    private static WorkSize size(GridPoint point) {
        Experiment experiment = point.experiment();
        return WorkSize.of(experiment);
    }

    /** Whether all samples came to their end, so that times are not only bounds from below. */
    boolean isWhole() {
        return samples.stream().allMatch(Samples.Sample::isWhole);
    }
}
