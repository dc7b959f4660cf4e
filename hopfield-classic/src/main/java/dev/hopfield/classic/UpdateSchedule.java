package dev.hopfield.classic;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.random.Seed;

/**
 * When each unit is updated: in which order, and how many at once. An immutable value.
 *
 * <p>A schedule says nothing of what an update does; that is the model's affair. A step of a recall is one sweep of as
 * many updates as there are units; every unit is updated exactly once in it, unless the schedule draws units with replacement. That is
 * how steps are counted; a recall that ends CONVERGED is at a fixed point whatever the order, because units that its last sweep left out are
 * looked at too.
 */
@ExtensionPoint("update schedule")
public interface UpdateSchedule {

    /** The number of units updated {@linkplain #together} that stands for all of them. */
    int ALL = Integer.MAX_VALUE;

    /**
     * The orders of the sweeps of one cue.
     *
     * @param units the number of units, at least 1
     * @param seed the source of all randomness of these orders
     * @return the orders, from that of the first sweep on
     */
    SweepOrder order(int units, Seed seed);

    /**
     * How many units, one after another in the order, are updated at once, from the same fields.
     *
     * @return 1 for asynchronous dynamics, {@link #ALL} for synchronous dynamics, or the size of a block, at least 1
     */
    int together();

    /**
     * Whether all sweeps have the same order. A state that returns under such a schedule is in a cycle for ever.
     */
    boolean sameEachSweep();
}
