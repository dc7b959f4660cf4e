package dev.hopfield.api.memory;

import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.List;

/** Real states are equal where no unit differs by more than a tolerance from the first of its kind. */
final class RealStateNumbers implements StateNumbers {

    private final RealPatterns states;
    private final double tolerance;
    private final boolean eitherWay;
    private final double midpoint;
    private final List<float[]> first = new ArrayList<>();

    private RealStateNumbers(RealPatterns states, double tolerance, boolean eitherWay, double midpoint) {
        this.states = states;
        this.tolerance = tolerance;
        this.eitherWay = eitherWay;
        this.midpoint = midpoint;
    }

    static RealStateNumbers of(RealPatterns states, double tolerance) {
        return new RealStateNumbers(states, tolerance, false, 0);
    }

    /** The reverse of x is 2 midpoint - x. */
    static RealStateNumbers eitherWay(RealPatterns states, double tolerance, double midpoint) {
        return new RealStateNumbers(states, tolerance, true, midpoint);
    }

    @Override
    public int numberOf(int row) {
        float[] state = states.row(row);
        for (int number = 0; number < first.size(); number++) {
            if (isNear(state, first.get(number), 1, 0)
                    || eitherWay && isNear(state, first.get(number), -1, 2 * midpoint)) {
                return number;
            }
        }
        first.add(state);
        return first.size() - 1;
    }

    private boolean isNear(float[] state, float[] other, double sign, double shift) {
        for (int unit = 0; unit < state.length; unit++) {
            if (Math.abs(sign * state[unit] + shift - other[unit]) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
