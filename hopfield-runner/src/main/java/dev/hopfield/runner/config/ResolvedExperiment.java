package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An experiment with everything decided.
 *
 * @param axes the paths that are swept, the slowest first
 * @param points all grid points, at least one, in order
 * @param frozen the configuration with every default written out; runs again as it is
 * @param remarks what a person should know of the sweep
 * @param inputs the full paths of all files and folders that it names, each once
 */
public record ResolvedExperiment(
        List<String> axes, List<GridPoint> points, Node frozen, List<String> remarks, List<String> inputs) {

    /** Copies the lists. */
    public ResolvedExperiment {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
        remarks = List.copyOf(remarks);
        inputs = List.copyOf(inputs);
    }

    /** An experiment that names no files, and of whose sweep there is nothing to remark. */
    public ResolvedExperiment(List<String> axes, List<GridPoint> points, Node frozen) {
        this(axes, points, frozen, List.of(), List.of());
    }

    /**
     * Where a grid point lies.
     *
     * @param point one of the points
     * @return the value of each axis, such as {@code trials=2, patterns.count=5}; empty if nothing is swept
     */
    public String nameOf(GridPoint point) {
        return IntStream.range(0, axes.size())
                .mapToObj(axis -> axes.get(axis) + "=" + point.values().get(axis))
                .collect(Collectors.joining(", "));
    }

    /**
     * What is remarked of the sweep, and what those that are compared say of themselves before anyone trusts their
     * results, each clause once.
     */
    public List<String> notes() {
        return Stream.concat(remarks.stream(), points.stream().flatMap(point -> point.experiment().notes().stream()))
                .distinct()
                .toList();
    }

    /** About how many bytes of arrays are kept, as far as sizes are known before anything is drawn. */
    public double keptBytes() {
        return Limits.keptBytes(points);
    }

    /** What is the same at every grid point: name, seed of the first point, metrics, sinks. */
    public Experiment common() {
        return points.get(0).experiment();
    }
}
