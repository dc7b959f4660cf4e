package dev.hopfield.runner.corruption;

import dev.hopfield.api.random.Seed;
import java.util.Arrays;

/** A random choice of units that grows with the fraction: what is chosen at 0.1 is chosen at 0.2 too. */
final class UnitChoice {

    private UnitChoice() {}

    /**
     * The first units of a random permutation.
     *
     * @param units number of units N
     * @param fraction part that is chosen, from 0 to 1
     * @param seed the source of the permutation
     * @return round(fraction N) distinct units
     */
    static int[] of(int units, double fraction, Seed seed) {
        return Arrays.copyOf(seed.stream().permutation(units), (int) Math.round(fraction * units));
    }
}
