package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.math.BigDecimal;
import java.util.Optional;

/** A condition on a number, within a leave-out. */
record Bounds(
        @Parameter(doc = "holds for greater numbers") Optional<Double> above,
        @Parameter(doc = "holds for smaller numbers") Optional<Double> below) {

    /** Checks that there is a bound, and a number that meets both. */
    Bounds {
        boolean some = above.isPresent() || below.isPresent();
        InvalidParameter.unless(some, "above", "missing, as is below", "give one of them, or both");
        InvalidParameter.unless(
                above.isEmpty() || below.isEmpty() || above.get() < below.get(),
                "below",
                below.orElse(0.0),
                "no number is above one bound and below a smaller one");
    }

    boolean hold(BigDecimal number) {
        return above.stream().allMatch(bound -> number.compareTo(BigDecimal.valueOf(bound)) > 0)
                && below.stream().allMatch(bound -> number.compareTo(BigDecimal.valueOf(bound)) < 0);
    }
}
