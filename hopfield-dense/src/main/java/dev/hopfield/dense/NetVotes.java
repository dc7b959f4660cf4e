package dev.hopfield.dense;

import dev.hopfield.api.state.BitPatterns;
import java.math.BigInteger;

/**
 * Decides, exactly, the close calls that a sum of doubles leaves open to rounding. For one thread.
 *
 * <p>Patterns at equal distances have equal votes, so those for and against are first counted off against each other.
 * Most ties end there; what is left is summed in whole numbers of any size.
 */
final class NetVotes {

    private final DifferenceTable differences;
    /** For each distance of the other units, votes for less votes against; all 0 between calls. */
    private final int[] net;

    NetVotes(DifferenceTable differences, int units) {
        this.differences = differences;
        this.net = new int[units];
    }

    /**
     * Whether flipping a unit would lower the energy.
     *
     * @param distances of the state from each pattern, all units counted
     * @param bits holds a bit of the unit for each pattern
     * @param offset its first word
     * @param inverted 0 if a set bit agrees with the state of the unit, all bits set if a clear one does
     * @return whether the votes for flipping prevail
     */
    boolean favourFlip(int[] distances, long[] bits, int offset, long inverted) {
        int[] others = new int[distances.length];
        for (int pattern = 0; pattern < others.length; pattern++) {
            int agrees = (int) ((bits[offset + (pattern >>> 6)] ^ inverted) >>> pattern & 1);
            others[pattern] = distances[pattern] - 1 + agrees;
            net[others[pattern]] += 2 * agrees - 1;
        }
        return balance(others) < 0;
    }

    /**
     * Whether a unit of the values of some keys is set, as the patterns vote whose values have it so.
     *
     * @param distances of the completed key from each of the keys
     * @param values a row for each key
     * @param unit which of their units
     * @return whether the votes for a set bit prevail
     */
    boolean favourSet(int[] distances, BitPatterns values, int unit) {
        for (int pattern = 0; pattern < distances.length; pattern++) {
            net[distances[pattern]] += values.bit(pattern, unit) ? 1 : -1;
        }
        return balance(distances) > 0;
    }

    /** The sign of the sum of the votes that are left at some distances. */
    private int balance(int[] distances) {
        int lowest = Integer.MAX_VALUE;
        for (int distance : distances) {
            boolean counts = net[distance] != 0 && differences.digit(distance) != DifferenceTable.NO_DIGIT;
            lowest = counts ? Math.min(lowest, differences.digit(distance)) : lowest;
        }
        return sum(distances, lowest).signum();
    }

    private BigInteger sum(int[] others, int lowest) {
        BigInteger sum = BigInteger.ZERO;
        for (int distance : others) {
            if (net[distance] != 0) {
                BigInteger vote = differences.exact(distance, lowest);
                sum = sum.add(vote.multiply(BigInteger.valueOf(net[distance])));
                net[distance] = 0;
            }
        }
        return sum;
    }
}
