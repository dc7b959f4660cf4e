package dev.hopfield.api.learning;

/** The local fields of a bipolar state that changes one unit at a time. For one thread. */
public interface LocalFields {

    /**
     * The local field of a unit, h_i = sum_j w_ij s_j, at the present state.
     *
     * @param unit from 0 to units - 1
     * @return the field; its sign is exact, and so is zero, where the patterns are bits
     */
    double field(int unit);

    /**
     * Reverses a unit, s_i to -s_i.
     *
     * @param unit from 0 to units - 1
     */
    void flip(int unit);
}
