package dev.hopfield.api.memory;

import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A state at which recalls ended, and how many did.
 *
 * @param state a batch of one row; of real states that count as equal, the first
 * @param cue the first cue that ended there, a row of the batch
 * @param hits how many cues ended there, at least 1
 */
public record FixedPoint(Patterns state, int cue, int hits) {

    /**
     * The different fixed points at which the cues of a recall ended; those that did not converge are left out.
     *
     * @param recall what became of some cues, such as random states
     * @param tolerance largest difference of a real value that counts as equal, not negative; of no meaning for bits
     * @return the fixed points, the most visited first, of equals the one that was found first
     */
    public static List<FixedPoint> of(Recall recall, double tolerance) {
        Patterns states = recall.states();
        return visited(
                recall,
                states instanceof RealPatterns reals
                        ? RealStateNumbers.of(reals, tolerance)
                        : BitStateNumbers.of(states));
    }

    /**
     * The same where a state and its reverse are one fixed point, as they are for dynamics without thresholds.
     *
     * @param recall what became of some cues
     * @param tolerance largest difference of a real value that counts as equal, not negative; of no meaning for bits
     * @param midpoint about which real states are reversed: x becomes 2 midpoint - x
     * @return the fixed points, the most visited first, of equals the one that was found first
     */
    public static List<FixedPoint> upToReversal(Recall recall, double tolerance, double midpoint) {
        Patterns states = recall.states();
        return visited(
                recall,
                states instanceof RealPatterns reals
                        ? RealStateNumbers.eitherWay(reals, tolerance, midpoint)
                        : BitStateNumbers.eitherWay(states));
    }

    private static List<FixedPoint> visited(Recall recall, StateNumbers numbers) {
        List<FixedPoint> found = new ArrayList<>();
        for (int cue = 0; cue < recall.states().count(); cue++) {
            if (recall.stopReason(cue) == StopReason.CONVERGED) {
                int number = numbers.numberOf(cue);
                if (number == found.size()) {
                    found.add(new FixedPoint(recall.states().range(cue, cue + 1), cue, 1));
                } else {
                    FixedPoint seen = found.get(number);
                    found.set(number, new FixedPoint(seen.state, seen.cue, seen.hits + 1));
                }
            }
        }
        found.sort(Comparator.comparingInt(point -> -point.hits()));
        return List.copyOf(found);
    }
}
