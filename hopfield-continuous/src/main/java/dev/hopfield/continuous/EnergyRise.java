package dev.hopfield.continuous;

/** When an energy counts as risen from one step to the next. */
final class EnergyRise {

    /** Fields are single precision, good to 6e-8 of each; an energy of many of them is good to less than this part. */
    private static final double ROUNDING = 1e-7;

    private EnergyRise() {}

    static boolean between(double before, double after) {
        return after - before > ROUNDING * Math.max(Math.abs(before), Math.abs(after));
    }
}
