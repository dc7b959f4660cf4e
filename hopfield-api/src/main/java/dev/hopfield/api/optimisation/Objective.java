package dev.hopfield.api.optimisation;

/** Which answers to a problem are good. */
public enum Objective {
    /** Those of a low value, such as the length of a tour. */
    MINIMISE {
        @Override
        public boolean isBetter(double value, double other) {
            return value < other;
        }
    },
    /** Those of a high value, such as the weight of a cut. */
    MAXIMISE {
        @Override
        public boolean isBetter(double value, double other) {
            return value > other;
        }
    };

    /**
     * Whether one value is better than another.
     *
     * @param value of an answer
     * @param other of another answer
     * @return whether it is strictly better
     */
    public abstract boolean isBetter(double value, double other);
}
