package dev.hopfield.api.experiment;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/**
 * Turns patterns into cues: noise, or missing parts.
 *
 * <p>Row r draws from {@code seed.child(r)} alone. Draws nest: what is corrupted at a small strength is corrupted at a
 * greater one too. A parameter called {@code fraction} is the part of the units that is changed or made unknown, as a mean over many
 * patterns.
 */
@ExtensionPoint("corruption")
public interface Corruption {

    /**
     * Makes one cue of each pattern.
     *
     * @param patterns patterns x units, left as they are
     * @param seed the source of all randomness
     * @return cues of the same shape
     */
    Cues corrupt(Patterns patterns, Seed seed);

    /**
     * The encoding of the cues that are made, for estimates of memory.
     *
     * @param patterns the encoding of the patterns
     * @return by default the same
     */
    default Encoding encoding(Encoding patterns) {
        return patterns;
    }
}
