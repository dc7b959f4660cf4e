package dev.hopfield.runner.config;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a sweep: axes by path, some of them zipped, points that are left out, and a sample. */
final class SweepReader {

    static final String ZIP = "zip";
    static final String LEAVE_OUT = "leave-out";
    static final String SAMPLE = "sample";
    /** Keys of a sweep that are no paths; no experiment has them. */
    static final List<String> FORMS = List.of(ZIP, LEAVE_OUT, SAMPLE);

    /** What belongs to the whole of a run. */
    static final List<String> NOT_SWEPT =
            List.of("name", "measure", "sinks", "sweep", "models", "solvers", "search", "refine");

    /** All grid points share the columns of one table, and one way to choose which of them are run. */
    static final String PART_NOT_SWEPT = "measure\\.[0-9]+|(search|refine)\\..*";

    private final List<Problem> problems;
    private final Binder binder = new Binder(Catalog.of(List.of()));
    private final AxisReader values;
    /** Where each path stands. */
    private final Map<String, String> places = new HashMap<>();

    private SweepReader(List<Problem> problems) {
        this.problems = problems;
        this.values = new AxisReader(binder, problems);
    }

    /**
     * Reads a sweep.
     *
     * @param node what stands at the key {@code sweep}
     * @param problems what is wrong with it is added here
     * @return what can be read of it
     */
    static Sweep read(Node node, List<Problem> problems) {
        return new SweepReader(problems).sweep(node);
    }

    private Sweep sweep(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            problem(node, "sweep must be a map, but is " + node.describe(), "write {path: [a, b], ...}");
            return Sweep.NONE;
        }
        List<AxisGroup> groups = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> {
            if (key.equals(ZIP)) {
                groups.addAll(zipped(entry.value()));
            } else if (!FORMS.contains(key)) {
                axis(key, entry).ifPresent(axis -> {
                    requireDistinct(axis);
                    groups.add(new AxisGroup(List.of(axis)));
                });
            }
        });
        List<Axis> axes =
                groups.stream().flatMap(group -> group.axes().stream()).toList();
        List<Exclusion> exclusions = part(mapping, LEAVE_OUT)
                .map(rules -> new ExclusionReader(binder, places.keySet(), axes, problems).read(rules))
                .orElse(List.of());
        Optional<Sample> sample = part(mapping, SAMPLE).map(this::sample);
        if (places.isEmpty() && sample.isPresent()) {
            problem(part(mapping, SAMPLE).get(), "there is nothing to draw from", "sweep something: path: [a, b, ...]");
        }
        return new Sweep(groups, exclusions, sample);
    }

    private static Optional<Node> part(Node.Mapping sweep, String key) {
        return Optional.ofNullable(sweep.entries().get(key)).map(Node.Entry::value);
    }

    /** One that is wrong is taken as small, so that what else is wrong is found without spanning a large grid. */
    private Sample sample(Node node) {
        return AxisReader.bound(binder, node, Sample.class, "the sample of the sweep", problems)
                .orElse(new Sample(1, 0));
    }

    private Optional<Axis> axis(String path, Node.Entry entry) {
        if (NOT_SWEPT.contains(path) || path.matches(PART_NOT_SWEPT)) {
            problems.add(new Problem(entry.keyPosition(), path + " cannot be swept", "sweep a parameter below it"));
        }
        String place = entry.keyPosition().describe();
        String first = places.putIfAbsent(path, place);
        if (first != null) {
            problems.add(new Problem(
                    entry.keyPosition(), path + " is swept twice, first at " + first, "keep one of its axes"));
            return Optional.empty();
        }
        return values.read(path, entry.value()).map(list -> new Axis(path, entry.keyPosition(), list));
    }

    private void requireDistinct(Axis axis) {
        Set<String> seen = new HashSet<>();
        for (Node value : axis.values()) {
            if (!seen.add(Meaning.of(value))) {
                problem(value, axis.path() + " takes the value " + value.flow() + " twice", "keep one");
            }
        }
    }

    private List<AxisGroup> zipped(Node node) {
        if (!(node instanceof Node.Sequence list) || list.elements().isEmpty()) {
            problem(
                    node,
                    "zip must be a list of maps, but is " + AxisReader.shown(node),
                    "write zip: [{path: [a, b], path2: [c, d]}]");
            return List.of();
        }
        List<AxisGroup> groups = new ArrayList<>();
        list.elements().forEach(element -> group(element).ifPresent(groups::add));
        return groups;
    }

    private Optional<AxisGroup> group(Node node) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() < 2) {
            return problem(
                    node,
                    "axes that are zipped must be a map of at least two, but are " + AxisReader.shown(node),
                    "write {path: [a, b], path2: [c, d]}");
        }
        List<Axis> axes = new ArrayList<>();
        mapping.entries().forEach((path, entry) -> axis(path, entry).ifPresent(axes::add));
        if (axes.size() < mapping.entries().size()) {
            return Optional.empty();
        }
        Axis first = axes.get(0);
        for (Axis axis : axes) {
            if (axis.values().size() != first.values().size()) {
                problems.add(new Problem(
                        axis.position(),
                        "zipped axes must have equally many values, but " + first.path() + " has "
                                + first.values().size() + " and " + axis.path() + " has "
                                + axis.values().size(),
                        "give as many: the first goes with the first, the second with the second"));
                return Optional.empty();
            }
        }
        AxisGroup group = new AxisGroup(axes);
        requireDistinct(group);
        return Optional.of(group);
    }

    /** One axis may take a value twice, if the others do not. */
    private void requireDistinct(AxisGroup group) {
        Set<List<String>> seen = new HashSet<>();
        for (int place = 0; place < group.size(); place++) {
            int here = place;
            List<Node> values =
                    group.axes().stream().map(axis -> axis.values().get(here)).toList();
            if (!seen.add(values.stream().map(Meaning::of).toList())) {
                problem(
                        values.get(0),
                        "the zipped axes take the values "
                                + values.stream().map(Node::flow).toList() + " together twice",
                        "keep one");
            }
        }
    }

    private <T> Optional<T> problem(Node at, String message, String advice) {
        problems.add(new Problem(at.position(), message, advice));
        return Optional.empty();
    }
}
