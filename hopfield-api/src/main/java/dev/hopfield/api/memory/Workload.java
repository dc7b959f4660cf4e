package dev.hopfield.api.memory;

import dev.hopfield.api.state.Encoding;

/**
 * What a model is to be given, before there is any of it: for estimates of memory.
 *
 * @param encoding of the patterns
 * @param patterns number of patterns
 * @param units units of each pattern and cue
 * @param cues number of cues that are recalled in one batch
 * @param workers how many threads may share a recall; so many rows may be in flight
 */
public record Workload(Encoding encoding, long patterns, long units, long cues, int workers) {}
