package dev.hopfield.benchmarks.peers;

import dev.hopfield.api.state.BitPatterns;

/**
 * Where a batch of cues ended.
 *
 * @param states the final states, cues x units
 * @param sweeps all sweeps over all units, of all cues together
 */
public record Settled(BitPatterns states, long sweeps) {}
