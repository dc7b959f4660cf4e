package dev.hopfield.api.experiment;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Patterns;
import java.io.IOException;
import java.util.Optional;

/**
 * Where patterns come from: drawn at random, or read.
 *
 * <p>Draws nest: with the same seed and other parameters equal, a source that is asked for fewer patterns gives the
 * first of those that it gives when asked for more. A parameter called {@code count} is the number of patterns. A source has no
 * state, and may be asked by many threads at once.
 */
@ExtensionPoint("pattern source")
public interface PatternSource {

    /**
     * Draws patterns.
     *
     * @param seed the source of all randomness
     * @return at least one pattern; patterns x units
     * @throws InvalidData if what is read is not what it should be, or holds too little
     * @throws IOException if reading fails
     */
    Patterns draw(Seed seed) throws IOException;

    /**
     * How large a draw will be, so that what cannot fit into memory is refused before anything is drawn.
     *
     * @return the dimensions of every draw; empty where they are known only by drawing, as with files
     */
    default Optional<Dimensions> dimensions() {
        return Optional.empty();
    }
}
