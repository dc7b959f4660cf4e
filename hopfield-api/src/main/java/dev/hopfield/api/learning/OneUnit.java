package dev.hopfield.api.learning;

import dev.hopfield.api.state.RealPatterns;

/** Couplings as what single units do: states with one unit at 1 and the others at 0 read the columns of the matrix. */
final class OneUnit {

    /** States that are asked for together. */
    private static final int TOGETHER = 64;

    private OneUnit() {}

    /** States in which one unit after another is 1 and all others are 0: count x units. */
    static RealPatterns of(int first, int count, int units) {
        RealPatterns.Builder states = RealPatterns.builder(count, units);
        for (int row = 0; row < count; row++) {
            states.set(row, first + row, 1);
        }
        return states.build();
    }

    static double[] squaredNorms(Couplings couplings) {
        double[] norms = new double[couplings.units()];
        for (int first = 0; first < norms.length; first += TOGETHER) {
            RealPatterns columns = couplings.fields(of(first, Math.min(TOGETHER, norms.length - first), norms.length));
            for (int row = 0; row < columns.count(); row++) {
                float[] column = columns.row(row);
                for (int unit = 0; unit < norms.length; unit++) {
                    norms[unit] += (double) column[unit] * column[unit];
                }
            }
        }
        return norms;
    }
}
