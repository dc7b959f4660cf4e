package dev.hopfield.continuous;

import dev.hopfield.api.memory.Workers;

/** What outputs do to units: h_i = sum_j w_ij V_j of several rows at once. */
interface FieldMap {

    int units();

    /**
     * The fields of some rows.
     *
     * @param outputs V of all rows, rows x units
     * @param rows the numbers of the rows that are asked for
     * @param count how many these are
     * @param fields receives h of these rows, at the same places
     * @param workers who may share the work
     */
    void fields(double[] outputs, int[] rows, int count, double[] fields, Workers workers);
}
