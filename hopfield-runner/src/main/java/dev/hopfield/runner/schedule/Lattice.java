package dev.hopfield.runner.schedule;

import dev.hopfield.runner.config.GridPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where the points of a grid lie. A place along an axis is the number of its value: of numbers in ascending order, of
 * others as they are met.
 *
 * @param values of each axis, by place
 * @param places of each point, one along each axis
 */
record Lattice(List<List<String>> values, List<List<Integer>> places) {

    static Lattice of(List<GridPoint> points) {
        List<List<String>> values = new ArrayList<>();
        for (int axis = 0; axis < points.get(0).values().size(); axis++) {
            values.add(values(points, axis));
        }
        List<Map<String, Integer>> numbers =
                values.stream().map(Lattice::numbered).toList();
        List<List<Integer>> places = points.stream()
                .map(point -> IntStream.range(0, values.size())
                        .mapToObj(axis -> numbers.get(axis).get(point.values().get(axis)))
                        .toList())
                .toList();
        return new Lattice(List.copyOf(values), places);
    }

    private static List<String> values(List<GridPoint> points, int axis) {
        Set<String> met = new LinkedHashSet<>();
        points.forEach(point -> met.add(point.values().get(axis)));
        List<String> values = new ArrayList<>(met);
        if (values.stream().allMatch(Lattice::isNumber)) {
            values.sort(Comparator.comparing(BigDecimal::new));
        }
        return List.copyOf(values);
    }

    private static Map<String, Integer> numbered(List<String> values) {
        Map<String, Integer> numbers = new HashMap<>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        return numbers;
    }

    private static boolean isNumber(String value) {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The axes whose values are all numbers. */
    List<Integer> numeric() {
        return IntStream.range(0, values.size())
                .filter(axis -> values.get(axis).stream().allMatch(Lattice::isNumber))
                .boxed()
                .toList();
    }

    /**
     * The points, parted by where they lie along all axes but some.
     *
     * @param within the axes along which the points of one part differ
     * @return parts in the order in which they are met; in each, points by their places along those axes
     */
    List<Map<List<Integer>, Integer>> parts(List<Integer> within) {
        Map<List<Integer>, Map<List<Integer>, Integer>> parts = new LinkedHashMap<>();
        for (int point = 0; point < places.size(); point++) {
            List<Integer> along = new ArrayList<>();
            List<Integer> beside = new ArrayList<>();
            for (int axis = 0; axis < values.size(); axis++) {
                (within.contains(axis) ? along : beside).add(places.get(point).get(axis));
            }
            parts.computeIfAbsent(beside, unseen -> new HashMap<>()).put(along, point);
        }
        return List.copyOf(parts.values());
    }

    /** The points along an axis, in the order of its places, one list for each place along the others. */
    List<List<Integer>> lines(int axis) {
        return parts(List.of(axis)).stream()
                .map(line -> {
                    Map<Integer, Integer> ordered = new TreeMap<>();
                    line.forEach((place, point) -> ordered.put(place.get(0), point));
                    return List.copyOf(ordered.values());
                })
                .toList();
    }

    /** The number of the part to which each point belongs. */
    int[] partOf(List<Map<List<Integer>, Integer>> parts) {
        int[] partOf = new int[places.size()];
        for (int part = 0; part < parts.size(); part++) {
            for (int point : parts.get(part).values()) {
                partOf[point] = part;
            }
        }
        return partOf;
    }
}
