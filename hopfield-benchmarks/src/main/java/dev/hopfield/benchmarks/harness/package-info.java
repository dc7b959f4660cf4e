/**
 * Measures contenders side by side: in turns, in one process, with quartiles.
 *
 * <p>JMH finishes one benchmark before it begins the next. On a machine that is shared, or whose clock follows its
 * temperature, two benchmarks then see two machines. Here everyone takes part in every round.
 */
package dev.hopfield.benchmarks.harness;
