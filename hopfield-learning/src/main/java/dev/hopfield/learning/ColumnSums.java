package dev.hopfield.learning;

import java.util.Arrays;

/**
 * Products of a matrix with states, sum_j M_ij s_j, in double.
 *
 * <p>Products of floats are exact in double and are added column after column, so that no sum depends on which others
 * are taken with it. Some columns at a time, and some of their rows, are turned to double once and then met by all
 * states, so that both stay near.
 */
final class ColumnSums {

    /** Rows that are met while they are near. */
    private static final int ROWS = 512;

    private static final int COLUMNS = 4;

    private final SquareMatrix matrix;
    private final float[][] states;
    private final double[][] sums;

    /**
     * @param states each of as many numbers as the matrix has columns
     */
    ColumnSums(SquareMatrix matrix, float[]... states) {
        this.matrix = matrix;
        this.states = states;
        this.sums = new double[states.length][matrix.units()];
    }

    /** Takes the sums of some rows; different rows may be taken by different threads. */
    void take(int from, int to) {
        if (states.length == 1) {
            takeAlone(from, to);
            return;
        }
        double[][] columns = new double[COLUMNS][ROWS];
        double[][] near = new double[states.length][ROWS];
        for (int first = from; first < to; first += ROWS) {
            takeTogether(first, Math.min(ROWS, to - first), columns, near);
        }
    }

    private void takeTogether(int first, int rows, double[][] columns, double[][] near) {
        for (double[] sum : near) {
            Arrays.fill(sum, 0);
        }
        int column = 0;
        for (; column <= matrix.units() - COLUMNS; column += COLUMNS) {
            for (int k = 0; k < COLUMNS; k++) {
                read(column + k, first, rows, columns[k]);
            }
            for (int state = 0; state < states.length; state++) {
                addFour(columns, states[state], column, rows, near[state]);
            }
        }
        for (; column < matrix.units(); column++) {
            read(column, first, rows, columns[0]);
            for (int state = 0; state < states.length; state++) {
                add(columns[0], states[state][column], rows, near[state]);
            }
        }
        for (int state = 0; state < states.length; state++) {
            System.arraycopy(near[state], 0, sums[state], first, rows);
        }
    }

    private void read(int column, int first, int rows, double[] into) {
        float[] block = matrix.block(column);
        int offset = matrix.offset(column) + first;
        for (int row = 0; row < rows; row++) {
            into[row] = block[offset + row];
        }
    }

    private static void addFour(double[][] columns, float[] state, int first, int rows, double[] into) {
        double[] column0 = columns[0];
        double[] column1 = columns[1];
        double[] column2 = columns[2];
        double[] column3 = columns[3];
        double factor0 = state[first];
        double factor1 = state[first + 1];
        double factor2 = state[first + 2];
        double factor3 = state[first + 3];
        for (int row = 0; row < rows; row++) {
            double sum = into[row] + factor0 * column0[row];
            sum += factor1 * column1[row];
            sum += factor2 * column2[row];
            into[row] = sum + factor3 * column3[row];
        }
    }

    private static void add(double[] column, double factor, int rows, double[] into) {
        for (int row = 0; row < rows; row++) {
            into[row] += factor * column[row];
        }
    }

    /** One state gains nothing from columns that stay near: whole columns are read as they lie. */
    private void takeAlone(int from, int to) {
        for (int column = 0; column < matrix.units(); column++) {
            add(matrix.block(column), matrix.offset(column), states[0][column], from, to, sums[0]);
        }
    }

    private static void add(float[] block, int offset, double factor, int from, int to, double[] into) {
        for (int row = from; row < to; row++) {
            into[row] += factor * block[offset + row];
        }
    }

    /** The numbers of one state. Not copied. */
    float[] state(int state) {
        return states[state];
    }

    /** The sums of one state, for all units. Not copied. */
    double[] of(int state) {
        return sums[state];
    }
}
