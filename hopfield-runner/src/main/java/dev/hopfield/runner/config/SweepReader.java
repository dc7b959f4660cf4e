package dev.hopfield.runner.config;

import dev.hopfield.api.component.NearestName;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.component.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the axes of a sweep: lists of values, and evenly spaced ranges. */
final class SweepReader {

    private static final Set<String> RANGE_KEYS = Set.of("from", "to", "steps");
    private static final Set<String> NOT_SWEPT = Set.of("name", "measure", "sinks", "sweep", "models", "solvers");
    /** All grid points share the columns of one table. */
    private static final String ONE_METRIC = "measure\\.[0-9]+";

    private static final int MAX_STEPS = 10_000;

    /** That of the smallest double; written out, greater ones would fill the memory. */
    private static final int MAX_EXPONENT = 324;

    private final List<Problem> problems;

    private SweepReader(List<Problem> problems) {
        this.problems = problems;
    }

    static List<Axis> read(Node sweep, List<Problem> problems) {
        SweepReader reader = new SweepReader(problems);
        if (!(sweep instanceof Node.Mapping mapping)) {
            reader.problem(
                    sweep.position(), "sweep must be a map, but is " + sweep.describe(), "write {path: [a, b], ...}");
            return List.of();
        }
        List<Axis> axes = new ArrayList<>();
        mapping.entries().forEach((path, entry) -> {
            if (NOT_SWEPT.contains(path) || path.matches(ONE_METRIC)) {
                reader.problem(entry.keyPosition(), path + " cannot be swept", "sweep a parameter below it");
            }
            reader.values(path, entry.value())
                    .ifPresent(values -> axes.add(new Axis(path, entry.keyPosition(), values)));
        });
        return axes;
    }

    private Optional<List<Node>> values(String path, Node node) {
        if (node instanceof Node.Sequence list) {
            return distinct(path, list);
        }
        if (node instanceof Node.Mapping range) {
            return range(path, range);
        }
        return problem(
                node.position(),
                "the values of " + path + " must be a list or a range, but are " + node.describe(),
                "write [a, b, ...] or {from: a, to: b, steps: n}");
    }

    private Optional<List<Node>> distinct(String path, Node.Sequence list) {
        if (list.elements().isEmpty()) {
            return problem(
                    list.position(), "the values of " + path + " are empty", "give at least one, or leave it out");
        }
        Set<String> seen = new HashSet<>();
        for (Node value : list.elements()) {
            if (!seen.add(meaning(value))) {
                problem(value.position(), path + " takes the value " + value.flow() + " twice", "keep one");
            }
        }
        return Optional.of(list.elements());
    }

    /** 0.1 and 0.10 are one value. */
    private static String meaning(Node value) {
        return number(value)
                .map(number -> number.stripTrailingZeros().toString())
                .orElse(value.flow());
    }

    private Optional<List<Node>> range(String path, Node.Mapping range) {
        int before = problems.size();
        range.entries().forEach((key, entry) -> {
            if (!RANGE_KEYS.contains(key)) {
                problem(
                        entry.keyPosition(),
                        "unknown key '" + key + "' of the range of " + path,
                        NearestName.advice(key, RANGE_KEYS));
            }
        });
        Optional<BigDecimal> from = number(path, range, "from");
        Optional<BigDecimal> to = number(path, range, "to");
        Optional<BigDecimal> steps = number(path, range, "steps");
        if (problems.size() > before) {
            return Optional.empty();
        }
        Position position = range.entries().get("steps").value().position();
        int count = steps.get().stripTrailingZeros().scale() > 0
                ? 0
                : steps.get().min(BigDecimal.valueOf(MAX_STEPS + 1)).intValue();
        if (count < 2 || count > MAX_STEPS) {
            return problem(
                    position,
                    "steps of the range of " + path + " must be a whole number from 2 to " + MAX_STEPS + ", but is "
                            + range.entries().get("steps").value().describe(),
                    "it is the number of points, both ends included");
        }
        if (from.get().compareTo(to.get()) == 0) {
            return problem(
                    position, "the range of " + path + " is empty: from and to are equal", "give a list instead");
        }
        return Optional.of(points(from.get(), to.get(), count, range.position()));
    }

    /** Computed in decimal, so that 0.3 is written and meant as 0.3. */
    private static List<Node> points(BigDecimal from, BigDecimal to, int count, Position position) {
        List<Node> points = new ArrayList<>();
        BigDecimal width = to.subtract(from);
        for (int i = 0; i < count; i++) {
            BigDecimal part =
                    width.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(count - 1L), MathContext.DECIMAL64);
            BigDecimal value = from.add(part).stripTrailingZeros();
            points.add(Node.Scalar.plain(value.toPlainString(), position));
        }
        return points;
    }

    private Optional<BigDecimal> number(String path, Node.Mapping range, String key) {
        Node.Entry entry = range.entries().get(key);
        if (entry == null) {
            return problem(
                    range.position(),
                    key + " of the range of " + path + " is missing",
                    "write {from: a, to: b, steps: n}");
        }
        Optional<BigDecimal> value = number(entry.value());
        return value.isPresent()
                ? value
                : problem(
                        entry.value().position(),
                        key + " of the range of " + path + " must be a number, but is "
                                + entry.value().describe(),
                        "write a number of reasonable size");
    }

    private static Optional<BigDecimal> number(Node node) {
        boolean number = node instanceof Node.Scalar scalar
                && (scalar.kind() == Node.ScalarKind.INTEGER || scalar.kind() == Node.ScalarKind.DECIMAL);
        try {
            return number
                    ? Optional.of(new BigDecimal(((Node.Scalar) node).text()))
                            .filter(value -> Math.abs((long) value.scale()) <= MAX_EXPONENT)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> problem(Position position, String message, String advice) {
        problems.add(new Problem(position, message, advice));
        return Optional.empty();
    }
}
