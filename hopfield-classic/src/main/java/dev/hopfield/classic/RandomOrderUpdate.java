package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;

/**
 * One unit after another, in a new random order in each sweep; all orders are equally likely.
 *
 * <p>Hopfield (PNAS 79, 1982, doi:10.1073/pnas.79.8.2554) lets each unit act at random times. Here, too, order is
 * random and one unit acts at a time, but none waits for longer than two sweeps, so that a sweep without a change
 * proves a fixed point.
 */
@Component(name = "random-order", summary = "one unit after another, in a fresh random order each sweep")
public record RandomOrderUpdate() implements UpdateSchedule {

    @Override
    public SweepOrder order(int units, Seed seed) {
        RandomStream stream = seed.stream();
        int[] order = Identity.order(units);
        return () -> {
            stream.shuffle(order);
            return order;
        };
    }

    @Override
    public int together() {
        return 1;
    }

    @Override
    public boolean sameEachSweep() {
        return false;
    }
}
