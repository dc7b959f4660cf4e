package dev.hopfield.runner.measure;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/**
 * A memory and what it stored.
 *
 * @param patterns all stored patterns, in the encoding of the source
 * @param given the same as the model was given them
 * @param memory what the model made of them
 * @param reading how the model's states are to be read where the patterns are bits
 */
public record Stored(Patterns patterns, Patterns given, Memory memory, Encoding reading) {}
