package dev.hopfield.api.learning;

import dev.hopfield.api.memory.Workers;

/** The local fields of a bipolar state that changes one unit at a time. For one thread. */
public interface LocalFields {

    /**
     * The local field of a unit, h_i = sum_j w_ij s_j, at the present state.
     *
     * @param unit from 0 to units - 1
     * @return the field; its sign is exact, and so is zero, where all couplings are whole multiples of one number, and
     *     otherwise to rounding in double
     */
    double field(int unit);

    /**
     * Says which fields will be asked for next, so that they may be computed ahead and by several threads.
     *
     * <p>A hint that changes no field, whether it is followed, left out in part, or not followed at all.
     *
     * @param order unit numbers; not changed until the next hint
     * @param workers who may share the work
     */
    default void follow(int[] order, Workers workers) {
        // Fields that are cheap, or not kept, need no plan.
    }

    /**
     * Reverses a unit, s_i to -s_i.
     *
     * @param unit from 0 to units - 1
     */
    void flip(int unit);
}
