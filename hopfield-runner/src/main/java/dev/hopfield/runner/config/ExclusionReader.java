package dev.hopfield.runner.config;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.NearestName;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the rules that leave points of a sweep out.
 *
 * @param binder for bounds
 * @param paths that are swept
 * @param axes of the sweep, those left out that cannot be read
 * @param problems what is wrong is added here
 */
record ExclusionReader(Binder binder, Set<String> paths, List<Axis> axes, List<Problem> problems) {

    private static final String FORM = "write leave-out: [{path: value, path2: {above: x}}]";

    List<Exclusion> read(Node node) {
        if (!(node instanceof Node.Sequence list) || list.elements().isEmpty()) {
            problem(node, "leave-out must be a list of maps, but is " + AxisReader.shown(node), FORM);
            return List.of();
        }
        List<Exclusion> rules = new ArrayList<>();
        for (Node element : list.elements()) {
            rule(element).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Exclusion> rule(Node node) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
            return problem(node, "what is left out must be a map, but is " + AxisReader.shown(node), FORM);
        }
        Map<String, Predicate<Node>> conditions = new LinkedHashMap<>();
        mapping.entries()
                .forEach((path, entry) -> axis(path, entry)
                        .flatMap(axis -> condition(axis, entry.value()))
                        .ifPresent(condition -> conditions.put(path, condition)));
        return conditions.size() == mapping.entries().size()
                ? Optional.of(new Exclusion(conditions, mapping.position()))
                : Optional.empty();
    }

    private Optional<Axis> axis(String path, Node.Entry entry) {
        if (!paths.contains(path)) {
            problems.add(new Problem(
                    entry.keyPosition(),
                    path + " is not swept, so no point can be left out by it",
                    NearestName.advice(path, paths)));
        }
        return axes.stream().filter(axis -> axis.path().equals(path)).findFirst();
    }

    private Optional<Predicate<Node>> condition(Axis axis, Node node) {
        if (node instanceof Node.Mapping mapping && !mapping.entries().containsKey("type")) {
            return bounds(axis, mapping);
        }
        if (node instanceof Node.Sequence list && list.elements().isEmpty()) {
            return problem(node, "the values of " + axis.path() + " are empty", "give at least one");
        }
        List<Node> values = node instanceof Node.Sequence list ? list.elements() : List.of(node);
        Set<String> meant = values.stream().map(Meaning::of).collect(Collectors.toSet());
        return Optional.of(value -> meant.contains(Meaning.of(value)));
    }

    private Optional<Predicate<Node>> bounds(Axis axis, Node.Mapping mapping) {
        Optional<Node> text = axis.values().stream()
                .filter(value -> Meaning.number(value).isEmpty())
                .findFirst();
        if (text.isPresent()) {
            return problem(
                    mapping,
                    axis.path() + " takes the value " + text.get().flow() + ", which lies above and below nothing",
                    "name the values to leave out: [a, b]");
        }
        return AxisReader.bound(binder, mapping, Bounds.class, "the bounds of " + axis.path(), problems)
                .map(bounds -> value -> bounds.hold(Meaning.number(value).orElseThrow()));
    }

    private <T> Optional<T> problem(Node at, String message, String advice) {
        problems.add(new Problem(at.position(), message, advice));
        return Optional.empty();
    }
}
