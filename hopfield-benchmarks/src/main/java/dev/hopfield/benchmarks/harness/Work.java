package dev.hopfield.benchmarks.harness;

import java.util.Optional;

/**
 * What one call does.
 *
 * @param amount how much, in the rate's unit times seconds
 * @param rateUnit the unit of amount divided by time
 * @param demand what it takes of a limit of the machine, if that can be said
 */
public record Work(double amount, String rateUnit, Optional<Demand> demand) {

    /** Work measured in the unit of the limit that bounds it. */
    public static Work bounded(Limit limit, double amount) {
        return new Work(amount, limit.unit(), Optional.of(new Demand(limit, amount)));
    }

    /** Work measured in a unit of its own. */
    public static Work of(double amount, String rateUnit) {
        return new Work(amount, rateUnit, Optional.empty());
    }

    /** The same work with what it takes of a limit. */
    public Work demanding(Limit limit, double needed) {
        return new Work(amount, rateUnit, Optional.of(new Demand(limit, needed)));
    }
}
