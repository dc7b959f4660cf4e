package dev.hopfield.learning;

/** Couplings that are whole multiples of one number, w_ij = n_ij q, and cost little one by one. */
interface CountedCouplings extends SharingCouplings {

    /**
     * How many times the quantum a coupling is, n_ij.
     *
     * @param to unit i, from 0 to units - 1
     * @param from unit j, from 0 to units - 1
     */
    int count(int to, int from);

    /** The number q of which all couplings are multiples; positive. */
    double quantum();
}
