package dev.hopfield.runner.schedule;

import java.util.List;

/**
 * What a search found of one that is compared, along one line of points.
 *
 * @param beside the values of all other axes
 * @param label of the one that is compared
 * @param outcome how the search ended
 * @param threshold the value of the axis at which the mean crosses, on a straight line between the points around it; NaN if
 *     none was found
 * @param low the greatest value before it at which the 95 % interval leaves no doubt of the side; NaN if there is none
 * @param high the least value after it at which the interval leaves no doubt of the side; NaN if there is none
 * @param run how many points of the line were run
 */
public record Crossing(
        List<String> beside, String label, Outcome outcome, double threshold, double low, double high, int run) {

    /** Copies the values. */
    public Crossing {
        beside = List.copyOf(beside);
    }

    /** How a search ended. */
    public enum Outcome {
        /** The mean crosses the value. */
        FOUND("found"),
        /** The mean is above the value, or equal to it, at both ends of the axis. */
        ABOVE("above throughout"),
        /** The mean is below the value at both ends. */
        BELOW("below throughout"),
        /** Nothing was measured at an end, or at a point on the way. */
        UNMEASURED("not measured");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
