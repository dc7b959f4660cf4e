package dev.hopfield.benchmarks.harness;

/**
 * Whether a peer's result is ours.
 *
 * @param agrees whether the difference is within the tolerance of the case
 * @param difference the difference in words, short enough for a table
 */
public record Judgement(boolean agrees, String difference) {}
