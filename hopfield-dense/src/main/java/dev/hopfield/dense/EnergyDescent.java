package dev.hopfield.dense;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.kernels.PackedRows;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;

/**
 * A bipolar state on its way down the energy, and which flips would lower it. For one thread.
 *
 * <p>With x = overlap with a pattern without the unit, a pattern that agrees with the unit votes F(x + 1) - F(x - 1)
 * for keeping it, one that disagrees votes as much for flipping it. A pattern at distance d of all units has d of the
 * others differing if it agrees, d - 1 if not, so its two possible votes are the same for all units. They are kept,
 * against and for, side by side, and a unit costs one addition for each pattern.
 *
 * <p><strong>Ties.</strong> A unit keeps its state if the votes for and against are equal. Sums so close to 0 that
 * rounding may have made their sign are left to {@link NetVotes}.
 */
final class EnergyDescent {

    /** Half a unit in the last place, the error of one rounding. */
    private static final double ROUNDING = 0x1p-53;

    /** Of a vote on its way into the sum of its word, and of the bound itself; some to spare. */
    private static final int ROUNDINGS_OF_A_WORD = 40;

    private final BitPatterns patterns;
    private final UnitMajorBits bits;
    private final DifferenceTable differences;
    private final long[] state;
    private final int[] distances;
    /** For each pattern the vote if it disagrees, negative for keeping, then that if it agrees; then zeros. */
    private final double[] votes;

    private final NetVotes netVotes;

    private double rounding;

    EnergyDescent(BitPatterns patterns, UnitMajorBits bits, DifferenceTable differences) {
        this.patterns = patterns;
        this.bits = bits;
        this.differences = differences;
        this.state = new long[patterns.wordsPerRow()];
        this.distances = new int[patterns.count()];
        this.votes = new double[2 * Long.SIZE * bits.wordsPerUnit()];
        this.netVotes = new NetVotes(differences, patterns.units());
    }

    void start(BitPatterns states, int row) {
        long[] block = states.block(row / states.rowsPerBlock());
        System.arraycopy(block, states.offset(row), state, 0, state.length);
        overlaps(patterns, state, 0, distances);
        for (int pattern = 0; pattern < distances.length; pattern++) {
            distances[pattern] = (patterns.units() - distances[pattern]) / 2;
        }
        countVotes();
    }

    /** The overlaps of all patterns with a packed state. */
    static void overlaps(BitPatterns patterns, long[] words, int offset, int[] into) {
        int rowsPerBlock = patterns.rowsPerBlock();
        PackedRows.overlaps(patterns::block, rowsPerBlock, patterns.count(), patterns.units(), words, offset, into);
    }

    /** Whether flipping a unit would lower the energy. */
    boolean descendsByFlipping(int unit) {
        long[] block = bits.block(unit);
        int offset = bits.offset(unit);
        long inverted = isHigh(unit) ? 0 : -1L;
        double keep = 0;
        for (int word = 0; word < bits.wordsPerUnit(); word++) {
            keep += wordVotes(block[offset + word] ^ inverted, word * 2 * Long.SIZE);
        }
        boolean clear = Math.abs(keep) > rounding;
        return clear ? keep < 0 : netVotes.favourFlip(distances, block, offset, inverted);
    }

    /** Two chains of additions, because one would wait for itself. */
    private double wordVotes(long agreeing, int from) {
        double even = 0;
        double odd = 0;
        for (int bit = 0; bit < Long.SIZE; bit += 2) {
            int pair = from + 2 * bit;
            even += votes[pair + (int) (agreeing >>> bit & 1)];
            odd += votes[pair + 2 + (int) (agreeing >>> bit + 1 & 1)];
        }
        return even + odd;
    }

    void flip(int unit) {
        long[] block = bits.block(unit);
        int offset = bits.offset(unit);
        long inverted = isHigh(unit) ? 0 : -1L;
        for (int pattern = 0; pattern < distances.length; pattern++) {
            long agreeing = (block[offset + (pattern >>> 6)] ^ inverted) >>> pattern & 1;
            distances[pattern] += 2 * (int) agreeing - 1;
        }
        state[unit >>> 6] ^= 1L << unit;
        countVotes();
    }

    private boolean isHigh(int unit) {
        return (state[unit >>> 6] >>> unit & 1) != 0;
    }

    private void countVotes() {
        int digit = DifferenceTable.NO_DIGIT;
        for (int distance : distances) {
            digit = Math.max(digit, Math.max(differences.digit(distance), differences.digit(distance - 1)));
        }
        double total = 0;
        for (int pattern = 0; pattern < distances.length; pattern++) {
            double ifAgreeing = differences.value(distances[pattern], digit);
            double ifDisagreeing = differences.value(distances[pattern] - 1, digit);
            votes[2 * pattern] = -ifDisagreeing;
            votes[2 * pattern + 1] = ifAgreeing;
            total += Math.max(Math.abs(ifAgreeing), Math.abs(ifDisagreeing));
        }
        rounding = (ROUNDINGS_OF_A_WORD + bits.wordsPerUnit()) * ROUNDING * total;
    }

    /** The packed state, shared: valid until the next flip or start. */
    long[] state() {
        return state;
    }

    /** The overlaps of the present state with all patterns. */
    int[] overlaps() {
        return Arrays.stream(distances)
                .map(distance -> patterns.units() - 2 * distance)
                .toArray();
    }
}
