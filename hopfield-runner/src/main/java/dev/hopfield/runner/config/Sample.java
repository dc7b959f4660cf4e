package dev.hopfield.runner.config;

import dev.hopfield.api.component.Parameter;

/** A draw of some points of a grid. */
record Sample(
        @Parameter(
                doc = "at most this many points of the grid are run; those of a smaller number are among them",
                min = 1,
                max = Limits.MAX_POINTS)
        int points,

        @Parameter(doc = "the seed of the draw, which depends on nothing else")
        long seed) {}
