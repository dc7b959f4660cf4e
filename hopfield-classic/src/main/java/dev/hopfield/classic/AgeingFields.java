package dev.hopfield.classic;

import dev.hopfield.api.learning.LocalFields;

/** Fields that are changed with each flip, and carry the roundings of all of them until they are summed anew. */
interface AgeingFields extends LocalFields {

    /**
     * Sums all fields anew from the state as it is.
     *
     * @return whether any unit has flipped since that was last done, so that fields may have changed
     */
    boolean renew();
}
