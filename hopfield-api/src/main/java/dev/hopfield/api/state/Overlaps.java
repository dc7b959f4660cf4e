package dev.hopfield.api.state;

/** How much states are like patterns: what is asked first of a state that a memory recalled. */
public final class Overlaps {

    private Overlaps() {}

    /**
     * The overlaps of states with patterns.
     *
     * <p>Of bits 1/N sum_i xi_i s_i, both read as -1 and +1 whatever their encodings: 1 for equal states, -1 for opposite
     * ones. If either is real, the cosine of the two, with bits as the numbers that they are read as; 0 for a vector of zeros.
     *
     * @param states states x units
     * @param patterns patterns x units, of as many units
     * @return states x patterns, each from -1 to 1
     * @throws IllegalArgumentException if the numbers of units differ
     */
    public static double[][] of(Patterns states, Patterns patterns) {
        if (states.units() != patterns.units()) {
            throw new IllegalArgumentException("the states have " + states.units() + " units but the patterns "
                    + patterns.units() + "; compare states of as many units");
        }
        return states instanceof BitPatterns bits && patterns instanceof BitPatterns others
                ? ofBits(bits, others)
                : ofReals((RealPatterns) states.as(Encoding.REAL), (RealPatterns) patterns.as(Encoding.REAL));
    }

    private static double[][] ofBits(BitPatterns states, BitPatterns patterns) {
        double[][] overlaps = new double[states.count()][patterns.count()];
        long[] pattern = new long[patterns.wordsPerRow()];
        for (int column = 0; column < patterns.count(); column++) {
            patterns.copyRow(column, pattern, 0);
            for (int row = 0; row < states.count(); row++) {
                long[] words = states.block(row / states.rowsPerBlock());
                int offset = states.offset(row);
                int differing = 0;
                for (int word = 0; word < pattern.length; word++) {
                    differing += Long.bitCount(words[offset + word] ^ pattern[word]);
                }
                overlaps[row][column] = (double) (states.units() - 2L * differing) / states.units();
            }
        }
        return overlaps;
    }

    private static double[][] ofReals(RealPatterns states, RealPatterns patterns) {
        double[][] overlaps = new double[states.count()][patterns.count()];
        for (int row = 0; row < states.count(); row++) {
            float[] state = states.row(row);
            double square = product(state, state);
            for (int column = 0; column < patterns.count(); column++) {
                float[] pattern = patterns.row(column);
                double scale = Math.sqrt(square * product(pattern, pattern));
                overlaps[row][column] = scale == 0 ? 0 : Math.max(-1, Math.min(1, product(state, pattern) / scale));
            }
        }
        return overlaps;
    }

    private static double product(float[] a, float[] b) {
        double product = 0;
        for (int unit = 0; unit < a.length; unit++) {
            product += (double) a[unit] * b[unit];
        }
        return product;
    }
}
