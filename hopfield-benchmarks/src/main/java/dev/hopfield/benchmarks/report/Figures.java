package dev.hopfield.benchmarks.report;

import java.util.Locale;

/** Numbers with three digits that count, whatever their size. */
final class Figures {

    private static final double MILLI = 1e-3;
    private static final double MICRO = 1e-6;

    private Figures() {}

    /** A time in the unit that suits it. */
    static String seconds(double seconds) {
        if (seconds >= 1) {
            return digits(seconds) + " s";
        }
        return seconds >= MILLI ? digits(seconds / MILLI) + " ms" : digits(seconds / MICRO) + " us";
    }

    /** Three digits, or all that stand before the point, or four decimals. */
    static String digits(double value) {
        // 0.09995, 9.995 and 99.95 round up to one digit more.
        int decimals = value < 0.09995 ? 4 : value < 0.9995 ? 3 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String percent(double fraction) {
        return Math.round(100 * fraction) + " %";
    }
}
