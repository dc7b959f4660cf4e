/**
 * Optimisation problems whose answers are low states of a network: tours, cuts and quadratic forms of bits.
 *
 * <p>{@link dev.hopfield.problems.TravellingSalesman}, {@link dev.hopfield.problems.MaxCut} and {@link dev.hopfield.problems.Qubo} draw
 * their instances at random or read them from files in formats of the field.
 */
package dev.hopfield.problems;
