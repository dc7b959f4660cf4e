package dev.hopfield.benchmarks.harness;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured of one contender.
 *
 * @param seconds of a call
 * @param turns the size of the sample
 * @param ratio its median by that of the reference: above 1 the reference is faster; absent where results differ
 * @param rate work of a call by the median
 * @param rateUnit the unit of the rate
 * @param share what it uses of a limit of the machine, if that can be said
 */
public record Timing(
        Quartiles seconds, int turns, OptionalDouble ratio, double rate, String rateUnit, Optional<Share> share) {

    /**
     * A part of a limit.
     *
     * @param limit of what
     * @param fraction 1 at the limit, as measured in the same rounds
     */
    public record Share(Limit limit, double fraction) {}
}
