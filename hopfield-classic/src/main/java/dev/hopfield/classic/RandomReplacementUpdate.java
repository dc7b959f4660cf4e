package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;

/**
 * One unit at a time, each drawn at random from all: units act at random times, as Hopfield 1982 has it.
 *
 * <p>A sweep of N updates leaves out a unit with probability 1/e. Recall still ends only where no unit opposes its field,
 * because those that were left out are looked at too.
 */
@Component(
        name = "random-replacement",
        summary = "one unit at a time, drawn at random from all; a sweep is as many updates as there are units",
        references = "J. J. Hopfield, Neural networks and physical systems with emergent collective computational"
                + " abilities, PNAS 79 (1982) 2554-2558, doi:10.1073/pnas.79.8.2554")
public record RandomReplacementUpdate() implements UpdateSchedule {

    @Override
    public SweepOrder order(int units, Seed seed) {
        RandomStream stream = seed.stream();
        int[] order = new int[units];
        return () -> {
            for (int k = 0; k < units; k++) {
                order[k] = stream.nextInt(units);
            }
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
