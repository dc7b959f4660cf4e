package dev.hopfield.api.memory;

import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;

/**
 * A model that can also answer with something else than it is asked with: it associates keys with values.
 *
 * <p>Storing patterns as before is auto-association, where each is its own value.
 */
public interface AssociatingModel extends Model {

    /**
     * Stores pairs of a key and a value.
     *
     * <p>Cues of the memory are keys, perhaps corrupted, and have {@link Memory#units()} units; what it recalls are
     * values, of {@link Memory#recalledUnits()} units. A key may be completed first; reading its value is a step
     * more.
     *
     * @param keys pairs x units of a key, in one of the encodings that this model {@linkplain #accepts accepts}
     * @param values pairs x units of a value, in one of these encodings too; row r belongs to key r
     * @param seed the source of all randomness in storing
     * @return a memory of the pairs
     * @throws IllegalArgumentException if there is no pair, the numbers of keys and values differ, or an encoding is not
     *     accepted
     */
    Memory store(Patterns keys, Patterns values, Seed seed);
}
