package dev.hopfield.runner.schedule;

import dev.hopfield.runner.statistics.Estimate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Looks along a line of points for where the mean of one that is compared crosses a value, and then for the last points on
 * both sides at which the 95 % interval leaves no doubt about the side.
 *
 * <p>If the mean crosses the value several times, one of the crossings is found.
 */
final class Bisection {

    private final int last;
    private final double crosses;
    private final IntFunction<Optional<Estimate>> known;

    /** The first point along the way that is not known; then nothing beyond it can be told. */
    private OptionalInt missing = OptionalInt.empty();

    /**
     * @param length how many points there are
     * @param crosses the value that the mean crosses
     * @param known the estimate at a point, if it is run
     */
    Bisection(int length, double crosses, IntFunction<Optional<Estimate>> known) {
        this.last = length - 1;
        this.crosses = crosses;
        this.known = known;
    }

    /**
     * Where the mean crosses.
     *
     * @param before the last point before it
     * @param after the first point after it, which is the next one
     * @param sureBefore the last point that is surely before; empty if not even the first one is
     * @param sureAfter the first point that is surely after; empty if not even the last one is
     */
    record Place(int before, int after, OptionalInt sureBefore, OptionalInt sureAfter) {}

    /** How far the search has come. */
    record State(OptionalInt missing, Optional<Place> found) {}

    /** Follows the search as far as points are known. */
    State follow() {
        boolean ends = isKnown(0) && isKnown(last);
        if (!ends || !isMeasured(0) || !isMeasured(last) || isAbove(0) == isAbove(last)) {
            return new State(missing, Optional.empty());
        }
        boolean first = isAbove(0);
        OptionalInt before = lastThat(point -> isMeasured(point) && isAbove(point) == first, 0, last);
        if (before.isEmpty()) {
            return new State(missing, Optional.empty());
        }
        int after = before.getAsInt() + 1;
        if (!isMeasured(after)) {
            return new State(missing, Optional.empty());
        }
        OptionalInt sureBefore =
                isSure(0, first) ? lastThat(point -> isSure(point, first), 0, after) : OptionalInt.empty();
        OptionalInt doubtAfter =
                isSure(last, !first) ? lastThat(point -> !isSure(point, !first), after - 1, last) : OptionalInt.empty();
        OptionalInt sureAfter =
                doubtAfter.isPresent() ? OptionalInt.of(doubtAfter.getAsInt() + 1) : OptionalInt.empty();
        return new State(missing, Optional.of(new Place(before.getAsInt(), after, sureBefore, sureAfter)));
    }

    /**
     * The last point that something holds for, between one that it holds for and one that it does not; empty if a point is
     * missing on the way.
     */
    private OptionalInt lastThat(IntPredicate holds, int from, int to) {
        int low = from;
        int high = to;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (!isKnown(middle)) {
                return OptionalInt.empty();
            }
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalInt.of(low);
    }

    private boolean isKnown(int point) {
        boolean there = known.apply(point).isPresent();
        if (!there && missing.isEmpty()) {
            missing = OptionalInt.of(point);
        }
        return there;
    }

    private boolean isMeasured(int point) {
        return at(point).count() > 0;
    }

    /** How the search ended, when nothing is missing. */
    Crossing.Outcome outcome() {
        if (follow().found().isPresent()) {
            return Crossing.Outcome.FOUND;
        }
        if (!isMeasured(0) || !isMeasured(last) || isAbove(0) != isAbove(last)) {
            return Crossing.Outcome.UNMEASURED;
        }
        return isAbove(0) ? Crossing.Outcome.ABOVE : Crossing.Outcome.BELOW;
    }

    /** The place between two neighbours at which a straight line between their means crosses the value: 0 at the first, 1 at the second. */
    double share(int before) {
        double from = at(before).mean();
        return (crosses - from) / (at(before + 1).mean() - from);
    }

    private boolean isAbove(int point) {
        return at(point).mean() >= crosses;
    }

    /** Whether the interval lies on one side; false if there is none. */
    private boolean isSure(int point, boolean above) {
        return above ? at(point).low() > crosses : at(point).high() < crosses;
    }

    private Estimate at(int point) {
        return known.apply(point).orElseThrow();
    }
}
