package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Corruption;
import java.util.Optional;

/** Which patterns become cues, and how they are corrupted. */
public record CueSettings(
        @Parameter(doc = "at most this many stored patterns are probed, the first ones; all when absent", min = 1)
        Optional<Integer> count,

        @Parameter(doc = "what is done to a pattern to make a cue of it", preset = "flip")
        Corruption corruption) {

    /** Checks the number of cues. */
    public CueSettings {
        count.ifPresent(given -> InvalidParameter.unless(given >= 1, "count", given, "probe at least 1 pattern"));
    }

    /**
     * How many patterns are probed.
     *
     * @param stored how many there are
     * @return the number of cues
     */
    public int probes(int stored) {
        return Math.min(stored, count.orElse(stored));
    }
}
