package dev.hopfield.runner.execute;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Times by size, from a few that were measured: between two sizes a power law goes through both, and beyond them the nearest one
 * goes on. Where one size is known, time grows as size does.
 */
final class PowerLaw {

    /** Storing is at most cubic in what is counted; steeper ones come of noise. */
    private static final double STEEPEST = 3;

    private static final double LEAST_NANOS = 100;

    /** A measured time. */
    record Point(double size, double nanos) {}

    /** Logarithms of mean times, by those of sizes. */
    private final TreeMap<Double, Double> logs = new TreeMap<>();

    /**
     * @param points what was measured, at least one; of equal sizes the mean counts
     */
    PowerLaw(List<Point> points) {
        Map<Double, Double> means =
                points.stream().collect(Collectors.groupingBy(Point::size, Collectors.averagingDouble(Point::nanos)));
        means.forEach((size, nanos) -> logs.put(StrictMath.log(size), StrictMath.log(Math.max(LEAST_NANOS, nanos))));
    }

    /** The time at a size, in ns. */
    double at(double size) {
        double x = StrictMath.log(size);
        Double known = logs.get(x);
        if (known != null) {
            return StrictMath.exp(known);
        }
        boolean inside = x > logs.firstKey() && x < logs.lastKey();
        double near = x < logs.lastKey() ? (inside ? logs.lowerKey(x) : logs.firstKey()) : logs.lastKey();
        return StrictMath.exp(logs.get(near) + exponent(near, x) * (x - near));
    }

    private double exponent(double near, double x) {
        if (logs.size() == 1) {
            return 1;
        }
        Double other = x > near && logs.higherKey(near) != null ? logs.higherKey(near) : logs.lowerKey(near);
        double beside = other == null ? logs.higherKey(near) : other;
        double slope = (logs.get(beside) - logs.get(near)) / (beside - near);
        return Math.max(0, Math.min(STEEPEST, slope));
    }
}
