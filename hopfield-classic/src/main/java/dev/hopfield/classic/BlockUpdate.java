package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.random.Seed;

/**
 * Blocks of units at once, one block after another, in a fresh random order each sweep.
 *
 * <p>Between asynchronous and synchronous dynamics: blocks of 1 are the random order, a block of all units is synchronous.
 * The last block of a sweep may be smaller.
 *
 * @param size units that are updated at once, from the same fields
 */
@Component(name = "block-parallel", summary = "random blocks of units at once, one block after another")
public record BlockUpdate(
        @Parameter(doc = "units that are updated at once", preset = "16", min = 1, unit = "units")
        int size) implements UpdateSchedule {

    /** Checks the size. */
    public BlockUpdate {
        InvalidParameter.unless(size >= 1, "size", size, "update at least 1 unit at once");
    }

    @Override
    public SweepOrder order(int units, Seed seed) {
        return new RandomOrderUpdate().order(units, seed);
    }

    @Override
    public int together() {
        return size;
    }

    @Override
    public boolean sameEachSweep() {
        return false;
    }
}
