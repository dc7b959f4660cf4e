package dev.hopfield.classic;

import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;

/** Means of the units of each cue over sweeps, in the values of the units. Rows may be filled by several threads. */
final class TimeAverages {

    private final RealPatterns.Builder means;
    private final int units;
    private final Encoding encoding;

    TimeAverages(int cues, int units, Encoding encoding) {
        this.means = RealPatterns.builder(cues, units);
        this.units = units;
        this.encoding = encoding;
    }

    /** The sums of one cue, for one thread. */
    Row row(int cue) {
        return new Row(cue);
    }

    RealPatterns build() {
        return means.build();
    }

    /** One cue: in how many of the sweeps each unit had the higher value. */
    final class Row {

        private final int cue;
        private final int[] highs = new int[units];
        private int sweeps;

        private Row(int cue) {
            this.cue = cue;
        }

        void add(long[] words) {
            sweeps++;
            for (int unit = 0; unit < units; unit++) {
                highs[unit] += (int) (words[unit >>> 6] >>> unit & 1);
            }
        }

        /** Sets the means; of a recall that ended before a sweep counted, the last state stands for them. */
        void finish(long[] words) {
            if (sweeps == 0) {
                add(words);
            }
            for (int unit = 0; unit < units; unit++) {
                double high = (double) highs[unit] / sweeps;
                means.set(cue, unit, (float) (encoding == Encoding.BIPOLAR ? 2 * high - 1 : high));
            }
        }
    }
}
