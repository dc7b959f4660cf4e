/**
 * Networks of two-state units, after Hopfield 1982.
 *
 * <p>{@link dev.hopfield.classic.ClassicModel} joins a learning rule, which couples the units, with an
 * {@link dev.hopfield.classic.UpdateSchedule}, which says when each unit takes the sign of its local field.
 * {@link dev.hopfield.classic.ClassicSolver} sets the same dynamics on the energy of an optimisation problem.
 */
package dev.hopfield.classic;
