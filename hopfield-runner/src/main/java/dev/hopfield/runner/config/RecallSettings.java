package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/** How memories are asked; the same for every model. */
public record RecallSettings(
        @Parameter(
                doc = "the most steps that a cue may take: sweeps, iterations or integrator steps",
                preset = "100",
                min = 1,
                unit = "steps")
        int maxSteps,

        @Parameter(
                doc = "whether units that a mask leaves known are held; without effect on cues that have no mask",
                preset = "false")
        boolean clampKnown) {

    /** Checks the limit on steps. */
    public RecallSettings {
        InvalidParameter.unless(maxSteps >= 1, "maxSteps", maxSteps, "allow at least 1 step");
    }
}
