package dev.hopfield.dense;

import dev.hopfield.api.memory.StopReason;

/** How the recall of one cue ended: after how many steps, and why. */
record Ending(int steps, StopReason reason) {}
