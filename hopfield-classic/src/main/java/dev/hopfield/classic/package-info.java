/**
 * Networks of two-state units, after Hopfield 1982.
 *
 * <p>{@link dev.hopfield.classic.ClassicModel} joins a learning rule, which couples the units, with an
 * {@link dev.hopfield.classic.UpdateSchedule}, which says when each unit takes the sign of its local field.
 * {@link dev.hopfield.classic.ClassicSolver} sets the same dynamics on the energy of an optimisation problem.
 *
 * <p>Experimental: the extension points of the families are young, and no plugin but ours has been written against them.
 */
@Stability(Stability.Level.EXPERIMENTAL)
package dev.hopfield.classic;

import dev.hopfield.api.Stability;
