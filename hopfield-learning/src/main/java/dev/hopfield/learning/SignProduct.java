package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;

/**
 * Products of a symmetric matrix with the signs of all units, b_i = K xi_i, in double.
 *
 * <p>The 16 signed sums of every four rows of the matrix are tabulated for some columns at a time; a unit adds up one
 * of them for every four patterns. That is a quarter of the additions, all of them along the columns.
 */
final class SignProduct {

    /** Columns of the matrix that are tabulated together. */
    private static final int COLUMNS = 64;

    private static final int TOGETHER = 4;

    private static final int ENTRIES = 1 << TOGETHER;

    /** Numbers of one table. */
    private static final int TABLE = ENTRIES * COLUMNS;

    /** Patterns whose tables are made, and used, together: they fit a first-level cache. */
    private static final int PATTERNS = 4 * TOGETHER;

    /** Units that share tables, so that making these costs little. */
    private static final int UNITS = 256;

    /** Numbers that are added in the time in which a word of planes is read. */
    private static final int ADDED_FOR_A_WORD = 2;

    private final double[] matrix;
    private final UnitMajorBits columns;

    private SignProduct(double[] matrix, UnitMajorBits columns) {
        this.matrix = matrix;
        this.columns = columns;
    }

    /**
     * Products for all units.
     *
     * @param matrix patterns x patterns, symmetric
     * @param columns the signs
     * @param workers who may share the work; the products do not depend on them
     * @return units x patterns
     */
    static double[][] of(double[] matrix, UnitMajorBits columns, Workers workers) {
        SignProduct product = new SignProduct(matrix, columns);
        double[][] products = new double[columns.units()][];
        long added = (long) columns.units() * columns.count() * (columns.count() / TOGETHER + 1);
        Parts.of(products.length, UNITS, added / ADDED_FOR_A_WORD, workers).forEach((from, to) -> {
            for (int first = from; first < to; first += UNITS) {
                double[][] some = new double[Math.min(UNITS, to - first)][columns.count()];
                product.add(first, some);
                System.arraycopy(some, 0, products, first, some.length);
            }
        });
        return products;
    }

    /** Quadratic forms xi_i^T K xi_i of all units, for whole numbers of fewer than 53 bits exact. */
    static double[] forms(double[] matrix, UnitMajorBits columns) {
        SignProduct product = new SignProduct(matrix, columns);
        double[] forms = new double[columns.units()];
        for (int first = 0; first < forms.length; first += UNITS) {
            double[][] some = new double[Math.min(UNITS, forms.length - first)][columns.count()];
            product.add(first, some);
            for (int k = 0; k < some.length; k++) {
                int unit = first + k;
                forms[unit] = SignedSums.of(columns.block(unit), columns.offset(unit), some[k]);
            }
        }
        return forms;
    }

    private void add(int first, double[][] products) {
        double[] tables = new double[PATTERNS / TOGETHER * TABLE];
        for (int column = 0; column < columns.count(); column += COLUMNS) {
            int width = Math.min(COLUMNS, columns.count() - column);
            for (int pattern = 0; pattern < columns.count(); pattern += PATTERNS) {
                tabulate(pattern, column, width, tables);
                for (int k = 0; k < products.length; k++) {
                    int unit = first + k;
                    int bits = (int) (columns.block(unit)[columns.offset(unit) + (pattern >>> 6)] >>> pattern);
                    add(tables, bits, width, products[k], column);
                }
            }
        }
    }

    /** Each table grows from one number to sixteen, row of the matrix by row. */
    private void tabulate(int pattern, int column, int width, double[] tables) {
        for (int table = 0; table < PATTERNS / TOGETHER; table++) {
            int at = table * TABLE;
            Arrays.fill(tables, at, at + width, 0);
            for (int k = 0; k < TOGETHER; k++) {
                int row = pattern + table * TOGETHER + k;
                for (int entry = 0; entry < 1 << k; entry++) {
                    int low = at + entry * COLUMNS;
                    int high = low + (COLUMNS << k);
                    if (row < columns.count()) {
                        spread(tables, low, high, width, row * columns.count() + column);
                    } else {
                        System.arraycopy(tables, low, tables, high, width);
                    }
                }
            }
        }
    }

    private void spread(double[] tables, int low, int high, int width, int from) {
        for (int k = 0; k < width; k++) {
            double sum = tables[low + k];
            double value = matrix[from + k];
            tables[low + k] = sum - value;
            tables[high + k] = sum + value;
        }
    }

    private static void add(double[] tables, int bits, int width, double[] into, int at) {
        int first = (bits & ENTRIES - 1) * COLUMNS;
        int second = TABLE + (bits >>> TOGETHER & ENTRIES - 1) * COLUMNS;
        int third = 2 * TABLE + (bits >>> 2 * TOGETHER & ENTRIES - 1) * COLUMNS;
        int fourth = 3 * TABLE + (bits >>> 3 * TOGETHER & ENTRIES - 1) * COLUMNS;
        for (int k = 0; k < width; k++) {
            into[at + k] += (tables[first + k] + tables[second + k]) + (tables[third + k] + tables[fourth + k]);
        }
    }
}
