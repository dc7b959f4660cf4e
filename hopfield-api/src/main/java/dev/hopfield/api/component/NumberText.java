package dev.hopfield.api.component;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers the same way on every Java version; {@link Double#toString} changed in Java 19. */
public final class NumberText {

    private static final int MAX_DIGITS = 17;

    private NumberText() {}

    /**
     * A number with the fewest digits that read back as the same double.
     *
     * @param value a finite number
     * @return decimal text, with an exponent only for very large or small numbers; whole numbers have no point
     * @throws IllegalArgumentException if the value is not finite
     */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is not finite and has no digits");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.round(new MathContext(MAX_DIGITS));
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            BigDecimal shorter = exact.round(new MathContext(digits));
            if (shorter.doubleValue() == value) {
                rounded = shorter;
                break;
            }
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        boolean plain = Math.abs(stripped.precision() - stripped.scale()) <= MAX_DIGITS;
        return plain ? stripped.toPlainString() : stripped.toString();
    }
}
