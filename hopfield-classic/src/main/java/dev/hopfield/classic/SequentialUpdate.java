package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.random.Seed;

/** One unit after another, from the first to the last, in every sweep. */
@Component(name = "sequential", summary = "one unit after another, from the first to the last")
public record SequentialUpdate() implements UpdateSchedule {

    @Override
    public SweepOrder order(int units, Seed seed) {
        return Identity.everySweep(units);
    }

    @Override
    public int together() {
        return 1;
    }

    @Override
    public boolean sameEachSweep() {
        return true;
    }
}
