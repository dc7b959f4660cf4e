/**
 * Learning rules, from patterns to couplings.
 *
 * <p>A rule is a component record; {@link dev.hopfield.learning.Hebbian} is the simplest. Couplings are operators: what a
 * rule keeps in order to apply them is its own affair, and need not be a matrix.
 */
package dev.hopfield.learning;
