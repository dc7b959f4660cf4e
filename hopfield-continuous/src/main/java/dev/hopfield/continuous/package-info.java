/**
 * Networks of neurons with graded response, in continuous time.
 *
 * <p>{@link dev.hopfield.continuous.ContinuousModel} is the network of J. J. Hopfield, 1984, PNAS 81:3088,
 * doi:10.1073/pnas.81.10.3088, on couplings of any learning rule.
 */
package dev.hopfield.continuous;
