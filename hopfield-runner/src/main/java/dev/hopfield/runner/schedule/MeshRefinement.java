package dev.hopfield.runner.schedule;

import dev.hopfield.runner.config.Refinement;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.statistics.Estimate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Halves boxes of the grid at whose corners a mean lies on both sides of a value, from coarse ones down to neighbouring
 * points.
 */
final class MeshRefinement implements PointChoice {

    private final Refinement refinement;
    private final List<Integer> axes;
    private final List<Integer> lengths;
    private final List<Map<List<Integer>, Integer>> maps;
    private final int[] mapOf;

    MeshRefinement(ResolvedExperiment experiment, Refinement refinement) {
        this.refinement = refinement;
        Lattice lattice = Lattice.of(experiment.points());
        this.axes = lattice.numeric();
        this.lengths =
                axes.stream().map(axis -> lattice.values().get(axis).size()).toList();
        this.maps = lattice.parts(axes);
        this.mapOf = lattice.partOf(maps);
    }

    @Override
    public boolean isOfAll() {
        return false;
    }

    @Override
    public String metric() {
        return refinement.metric();
    }

    @Override
    public int unit(int point) {
        return mapOf[point];
    }

    @Override
    public SortedSet<Integer> wanted(Measured measured, IntPredicate units) {
        SortedSet<Integer> wanted = new TreeSet<>();
        for (int map = 0; map < maps.size(); map++) {
            if (units.test(map)) {
                wanted.addAll(wanted(maps.get(map), measured));
            }
        }
        return wanted;
    }

    private SortedSet<Integer> wanted(Map<List<Integer>, Integer> map, Measured measured) {
        SortedSet<Integer> wanted = new TreeSet<>();
        Deque<Box> open = new ArrayDeque<>(Box.grid(lengths, refinement.coarse()));
        while (!open.isEmpty()) {
            Box box = open.pop();
            // Points that the sweep leaves out are no corners.
            List<Integer> corners = box.corners().stream()
                    .filter(map::containsKey)
                    .map(map::get)
                    .toList();
            wanted.addAll(corners);
            if (corners.stream().allMatch(point -> measured.at(point).isPresent()) && isCrossed(corners, measured)) {
                open.addAll(box.halves());
            }
        }
        return wanted;
    }

    private boolean isCrossed(List<Integer> corners, Measured measured) {
        List<Map<String, Estimate>> estimates =
                corners.stream().map(point -> measured.at(point).orElseThrow()).toList();
        return estimates.stream()
                .flatMap(labelled -> labelled.keySet().stream())
                .distinct()
                .anyMatch(label -> sides(estimates, label).distinct().count() > 1);
    }

    private Stream<Boolean> sides(List<Map<String, Estimate>> estimates, String label) {
        return estimates.stream()
                .map(labelled -> labelled.get(label))
                .filter(estimate -> estimate.count() > 0)
                .map(estimate -> estimate.mean() >= refinement.crosses());
    }

    /**
     * A box of the grid.
     *
     * @param low its lower place along each axis
     * @param high its upper place along each axis, the same where it has no width
     */
    record Box(List<Integer> low, List<Integer> high) {

        /** Boxes that fill the grid, with a width of some places along each axis, or what is left at its end. */
        static List<Box> grid(List<Integer> lengths, int width) {
            List<Box> boxes = List.of(new Box(List.of(), List.of()));
            for (int length : lengths) {
                boxes = boxes.stream()
                        .flatMap(box -> intervals(0, length - 1, width).map(box::along))
                        .toList();
            }
            return boxes;
        }

        private record Interval(int low, int high) {}

        private static Stream<Interval> intervals(int first, int last, int width) {
            List<Interval> intervals = new ArrayList<>();
            for (int low = first; low == first || low < last; low += width) {
                intervals.add(new Interval(low, Math.min(last, low + width)));
            }
            return intervals.stream();
        }

        private Box along(Interval interval) {
            return new Box(with(low, interval.low()), with(high, interval.high()));
        }

        private static List<Integer> with(List<Integer> places, int place) {
            return Stream.concat(places.stream(), Stream.of(place)).toList();
        }

        List<List<Integer>> corners() {
            List<List<Integer>> corners = List.of(List.of());
            for (int axis = 0; axis < low.size(); axis++) {
                int here = axis;
                corners = corners.stream()
                        .flatMap(corner -> Stream.of(low.get(here), high.get(here))
                                .distinct()
                                .map(place -> with(corner, place)))
                        .toList();
            }
            return corners;
        }

        /** Boxes of half the width that fill this one; none if its corners are neighbours. */
        List<Box> halves() {
            List<Box> halves = List.of(new Box(List.of(), List.of()));
            boolean wide = false;
            for (int axis = 0; axis < low.size(); axis++) {
                int from = low.get(axis);
                int to = high.get(axis);
                wide |= to - from > 1;
                int width = Math.max(1, (to - from + 1) / 2);
                halves = halves.stream()
                        .flatMap(box -> intervals(from, to, width).map(box::along))
                        .toList();
            }
            return wide ? halves : List.of();
        }
    }
}
