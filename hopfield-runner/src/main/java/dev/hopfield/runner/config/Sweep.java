package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is varied, and at which points of the grid that it spans.
 *
 * @param groups of axes, the slowest first; every combination of their places is a point
 * @param exclusions rules that leave points out
 * @param sample a draw of the points that are left, if not all are run
 */
record Sweep(List<AxisGroup> groups, List<Exclusion> exclusions, Optional<Sample> sample) {

    static final Sweep NONE = new Sweep(List.of(), List.of(), Optional.empty());

    Sweep {
        groups = List.copyOf(groups);
        exclusions = List.copyOf(exclusions);
    }

    /** All axes, in their order: one column of results for each. */
    List<Axis> axes() {
        return groups.stream().flatMap(group -> group.axes().stream()).toList();
    }

    /** The value of each axis at a point that is given by its place along each group. */
    Map<String, Node> values(int[] places) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            for (Axis axis : groups.get(i).axes()) {
                values.put(axis.path(), axis.values().get(places[i]));
            }
        }
        return values;
    }

    /** Where each path is swept in an experiment, as far as that can be told before it is read. */
    static Map<String, Position> paths(Node experiment) {
        Map<String, Position> paths = new LinkedHashMap<>();
        child(experiment, TreeEdits.SWEEP).ifPresent(sweep -> {
            addKeys(sweep, paths);
            child(sweep, SweepReader.ZIP)
                    .filter(Node.Sequence.class::isInstance)
                    .ifPresent(zip -> ((Node.Sequence) zip).elements().forEach(group -> addKeys(group, paths)));
        });
        paths.keySet().removeAll(SweepReader.FORMS);
        return paths;
    }

    private static void addKeys(Node node, Map<String, Position> paths) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> paths.put(key, entry.keyPosition()));
        }
    }

    private static Optional<Node> child(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value)
                : Optional.empty();
    }
}
