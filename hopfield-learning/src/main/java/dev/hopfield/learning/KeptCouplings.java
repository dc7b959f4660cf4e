package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import java.util.Arrays;

/**
 * Which couplings are kept: each with the same probability, whatever the others.
 *
 * <p>From one that is kept the next is found by a geometric skip, so that drawing takes time for those that are kept
 * only. Each unit has a random stream of its own, so that the draw does not depend on who does it.
 */
final class KeptCouplings {

    /** Random numbers and logarithms cost about as much as so many words. */
    private static final int WORDS_FOR_A_SKIP = 100;

    private final int units;
    private final double connectivity;
    private final boolean selfCoupled;
    private final Seed seed;

    /**
     * @param connectivity the probability, above 0 and at most 1
     * @param selfCoupled whether w_ii is drawn too; otherwise it is left out
     */
    KeptCouplings(int units, double connectivity, boolean selfCoupled, Seed seed) {
        this.units = units;
        this.connectivity = connectivity;
        this.selfCoupled = selfCoupled;
        this.seed = seed;
    }

    /** w_ij apart from w_ji: for each unit j the units i that it still acts on, ascending. */
    int[][] directed(Workers workers) {
        return draw(0, workers);
    }

    /** w_ij together with w_ji: for each unit j the units i that it still acts on, ascending. */
    int[][] mutual(Workers workers) {
        int[][] later = draw(1, workers);
        int[] counts = new int[units];
        for (int unit = 0; unit < units; unit++) {
            counts[unit] += later[unit].length;
            for (int other : later[unit]) {
                counts[other] += other == unit ? 0 : 1;
            }
        }
        int[][] targets = new int[units][];
        int[] filled = new int[units];
        for (int unit = 0; unit < units; unit++) {
            targets[unit] = new int[counts[unit]];
        }
        for (int unit = 0; unit < units; unit++) {
            // Those before this unit are there by now.
            System.arraycopy(later[unit], 0, targets[unit], filled[unit], later[unit].length);
            for (int other : later[unit]) {
                if (other != unit) {
                    targets[other][filled[other]++] = unit;
                }
            }
            later[unit] = new int[0];
        }
        return targets;
    }

    /**
     * @param half 1 to draw each pair once, at its smaller unit; 0 to draw both ways
     */
    private int[][] draw(int half, Workers workers) {
        int[][] drawn = new int[units][];
        long work = (long) (WORDS_FOR_A_SKIP * connectivity * units * units / (1 + half));
        Parts.of(units, 1, work, workers).forEach((from, to) -> {
            int[] targets = new int[units];
            for (int unit = from; unit < to; unit++) {
                drawn[unit] = Arrays.copyOf(targets, draw(unit, half * unit, targets));
            }
        });
        return drawn;
    }

    /** Draws the units from the first on that a unit acts on, and says how many. */
    private int draw(int unit, int first, int[] targets) {
        RandomStream random = seed.child(unit).stream();
        int count = 0;
        for (long at = first + skip(random); at < units; at += 1 + skip(random)) {
            if (at != unit || selfCoupled) {
                targets[count++] = (int) at;
            }
        }
        return count;
    }

    /** How many are lost before the next that is kept: k with probability (1 - c)^k c. */
    private long skip(RandomStream random) {
        double skip = StrictMath.log(1 - random.nextDouble()) / StrictMath.log1p(-connectivity);
        return (long) Math.min(units, skip);
    }
}
