package dev.hopfield.continuous;

/** What all activations have in common: the range of their gain, and a product that has a limit. */
final class Gain {

    /**
     * Bounds of gain and time constants.
     *
     * <p>Far beyond what is of use: outputs follow single precision fields, which are exact to 1e-7 of their size, and beyond a gain tau
     * of many millions the flow cannot be followed. Yet gain tau stays from 1e-18 to 1e18, so that neither it nor its inverse, which
     * weighs the integral in the energy, leaves the digits of a double.
     */
    static final double SMALLEST = 1e-9;

    static final double LARGEST = 1e9;

    static final String ADVICE = "give a gain from 1e-9 to 1e9";

    private Gain() {}

    static boolean allows(double value) {
        return value >= SMALLEST && value <= LARGEST;
    }

    /** y ln y, and its limit 0 at y = 0. */
    static double timesItsLog(double y, double log) {
        return y == 0 ? 0 : y * log;
    }
}
