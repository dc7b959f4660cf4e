package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The values of an axis as a range. */
record Range(
        @Parameter(doc = "the first value") double from,

        @Parameter(doc = "the last value") double to,

        @Parameter(doc = "how many values there are, both ends included", min = 2, max = Range.MAX_STEPS)
        int steps,

        @Parameter(doc = "whether values are spaced by equal differences or by equal ratios", preset = "linear")
        Scale scale,

        @Parameter(
                doc = "whether values are rounded to whole numbers; those that become equal are taken once",
                preset = "false")
        boolean whole) {

    static final int MAX_STEPS = 10_000;

    /** Logarithms and powers are right to more digits than that, so that 10 lies exactly between 1 and 100. */
    private static final MathContext LOG_DIGITS = new MathContext(12);

    /** Checks that there is a range, and that it has ratios if it is to be spaced by them. */
    Range {
        InvalidParameter.unless(from != to, "to", to, "a range that ends where it begins is one value: give a list");
        InvalidParameter.unless(scale == Scale.LINEAR || from > 0, "from", from, "a logarithmic range begins above 0");
        InvalidParameter.unless(scale == Scale.LINEAR || to > 0, "to", to, "a logarithmic range ends above 0");
    }

    /**
     * All values. Computed in decimal, so that 0.3 is written and meant as 0.3.
     *
     * @param first the first value as it was written
     * @param last the last value as it was written
     * @return in their order, both ends included
     */
    List<BigDecimal> values(BigDecimal first, BigDecimal last) {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            BigDecimal value = i == 0 ? first : i == steps - 1 ? last : between(first, last, i);
            values.add((whole ? value.setScale(0, RoundingMode.HALF_UP) : value).stripTrailingZeros());
        }
        return whole ? values.stream().distinct().toList() : values;
    }

    private BigDecimal between(BigDecimal first, BigDecimal last, int step) {
        if (scale == Scale.LINEAR) {
            BigDecimal width = last.subtract(first);
            return first.add(width.multiply(BigDecimal.valueOf(step))
                    .divide(BigDecimal.valueOf(steps - 1L), MathContext.DECIMAL64));
        }
        double start = StrictMath.log(from);
        double log = start + (StrictMath.log(to) - start) * step / (steps - 1);
        return new BigDecimal(StrictMath.exp(log)).round(LOG_DIGITS);
    }
}
