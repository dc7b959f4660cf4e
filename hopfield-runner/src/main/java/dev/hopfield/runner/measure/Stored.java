package dev.hopfield.runner.measure;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;

/**
 * A memory and what it stored.
 *
 * @param patterns all stored patterns, in the encoding of the source
 * @param given the same as the model was given them
 * @param values what each pattern is to call up, in the encoding of their source; empty if that is the pattern itself
 * @param memory what the model made of them
 * @param reading how the model's states are to be read where the targets are bits
 */
public record Stored(Patterns patterns, Patterns given, Optional<Patterns> values, Memory memory, Encoding reading) {

    Patterns targets() {
        return values.orElse(patterns);
    }
}
