package dev.hopfield.runner.measure;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;

/** States read as bits. Units exactly between the two readings are kept apart: they agree with nothing. */
final class DecodedBits implements DecodedStates {

    private final BitPatterns patterns;
    private final BitPatterns high;

    /** Empty if no unit of any state is undecided. */
    private final Optional<BitPatterns> undecided;

    DecodedBits(BitPatterns patterns, Patterns states, Encoding reading) {
        this.patterns = patterns;
        this.high = (BitPatterns) states.as(states.encoding().isBits() ? states.encoding() : reading);
        this.undecided = states instanceof RealPatterns reals ? ties(reals, reading.midpoint()) : Optional.empty();
    }

    private static Optional<BitPatterns> ties(RealPatterns states, float midpoint) {
        BitPatterns.Builder ties = BitPatterns.builder(Encoding.BINARY, states.count(), states.units());
        boolean any = false;
        for (int row = 0; row < states.count(); row++) {
            float[] block = states.block(row / states.rowsPerBlock());
            int offset = states.offset(row);
            for (int unit = 0; unit < states.units(); unit++) {
                if (block[offset + unit] == midpoint) {
                    ties.set(row, unit, true);
                    any = true;
                }
            }
        }
        return any ? Optional.of(ties.build()) : Optional.empty();
    }

    private boolean isTie(int cue, int unit) {
        return undecided.isPresent() && undecided.get().bit(cue, unit);
    }

    @Override
    public float value(int cue, int unit) {
        return isTie(cue, unit) ? 0f : high.bit(cue, unit) ? 1f : -1f;
    }

    @Override
    public double overlap(int cue, int pattern) {
        long[] stored = patterns.block(pattern / patterns.rowsPerBlock());
        return decidedOverlap(new Row(cue), stored, patterns.offset(pattern));
    }

    @Override
    public double[] overlaps(int cue) {
        Row row = new Row(cue);
        double[] overlaps = new double[patterns.count()];
        int pattern = 0;
        for (int block = 0; block < patterns.blockCount(); block++) {
            long[] stored = patterns.block(block);
            int rows = patterns.rowsInBlock(block);
            for (int inBlock = 0; inBlock < rows; inBlock++) {
                overlaps[pattern++] = decidedOverlap(row, stored, inBlock * patterns.wordsPerRow());
            }
        }
        return overlaps;
    }

    private double decidedOverlap(Row row, long[] stored, int offset) {
        int wrong = row.ties.length == 0
                ? differences(row.state, stored, offset)
                : differences(row.state, row.ties, stored, offset);
        return (patterns.units() - row.neither - 2.0 * wrong) / patterns.units();
    }

    private static int differences(long[] state, long[] stored, int offset) {
        int different = 0;
        for (int word = 0; word < state.length; word++) {
            different += Long.bitCount(state[word] ^ stored[offset + word]);
        }
        return different;
    }

    private static int differences(long[] state, long[] ties, long[] stored, int offset) {
        int different = 0;
        for (int word = 0; word < state.length; word++) {
            different += Long.bitCount((state[word] ^ stored[offset + word]) & ~ties[word]);
        }
        return different;
    }

    /** The words of one final state. */
    private final class Row {

        private final long[] state;
        private final long[] ties;
        private final int neither;

        private Row(int cue) {
            this.state = high.row(cue);
            this.ties = undecided.map(marked -> marked.row(cue)).orElse(new long[0]);
            int count = 0;
            for (long word : ties) {
                count += Long.bitCount(word);
            }
            this.neither = count;
        }
    }
}
