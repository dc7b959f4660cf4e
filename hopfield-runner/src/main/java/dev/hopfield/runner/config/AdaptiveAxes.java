package dev.hopfield.runner.config;

import dev.hopfield.api.component.NearestName;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that the axes of a sweep are such that a search, or a refinement, can choose among their values. */
final class AdaptiveAxes {

    private static final String SEARCH = "search";
    private static final String REFINE = "refine";

    private final Sweep sweep;
    private final List<Problem> problems;

    private AdaptiveAxes(Sweep sweep, List<Problem> problems) {
        this.sweep = sweep;
        this.problems = problems;
    }

    /**
     * Checks a sweep.
     *
     * @param experiment the tree that may have a search or a refinement
     * @param sweep what is varied
     * @param problems what is wrong is added here
     */
    static void check(Node experiment, Sweep sweep, List<Problem> problems) {
        AdaptiveAxes axes = new AdaptiveAxes(sweep, problems);
        child(experiment, SEARCH).ifPresent(search -> {
            axes.requireWhole(search, SEARCH);
            child(search, "axis").ifPresent(axes::requireSearchable);
        });
        child(experiment, REFINE).ifPresent(refine -> {
            axes.requireWhole(refine, REFINE);
            axes.requireRefinable(refine);
        });
    }

    private static Optional<Node> child(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value)
                : Optional.empty();
    }

    private void requireWhole(Node at, String what) {
        if (sweep.sample().isPresent()) {
            problem(at, what + " chooses among all points of a sweep, but this one is sampled", "leave out the sample");
        }
        if (sweep.groups().stream().anyMatch(group -> group.axes().size() > 1)) {
            problem(at, what + " needs axes that stand alone, but some are zipped", "sweep them one by one");
        }
    }

    private void requireSearchable(Node name) {
        String path = name instanceof Node.Scalar scalar ? scalar.text() : "";
        List<String> paths = sweep.axes().stream().map(Axis::path).toList();
        Optional<Axis> axis =
                sweep.axes().stream().filter(each -> each.path().equals(path)).findFirst();
        if (axis.isEmpty()) {
            problem(
                    name,
                    "search.axis is " + name.flow() + ", which is not swept",
                    paths.isEmpty()
                            ? "sweep it: {" + path + ": {from: a, to: b, steps: n}}"
                            : NearestName.advice(path, paths));
        } else if (!isOrdered(axis.get())) {
            problem(
                    name,
                    "the values of " + path + " are no numbers in ascending or descending order",
                    "give such numbers, so that one lies between others");
        }
    }

    private void requireRefinable(Node at) {
        List<Axis> numbers =
                sweep.axes().stream().filter(AdaptiveAxes::isOfNumbers).toList();
        if (numbers.isEmpty()) {
            problem(
                    at,
                    "no axis of numbers is swept, so there is nothing to refine",
                    "sweep one: {from: a, to: b, steps: n}");
        }
        numbers.stream()
                .filter(axis -> !isOrdered(axis))
                .forEach(axis -> problem(
                        at,
                        "the values of " + axis.path() + " are neither ascending nor descending",
                        "put them in order, so that one lies between others"));
    }

    static boolean isOfNumbers(Axis axis) {
        return axis.values().stream().allMatch(value -> Meaning.number(value).isPresent());
    }

    private static boolean isOrdered(Axis axis) {
        if (!isOfNumbers(axis)) {
            return false;
        }
        List<BigDecimal> numbers = new ArrayList<>();
        axis.values().forEach(value -> numbers.add(Meaning.number(value).orElseThrow()));
        int direction = numbers.size() < 2 ? 0 : numbers.get(1).compareTo(numbers.get(0));
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).compareTo(numbers.get(i - 1)) != direction) {
                return false;
            }
        }
        return true;
    }

    private void problem(Node at, String message, String advice) {
        problems.add(new Problem(at.position(), message, advice));
    }
}
