/**
 * Optimisation: problems written as the energy of a network, and solvers that look for low states of it.
 *
 * <p>{@link dev.hopfield.api.optimisation.Problem}, {@link dev.hopfield.api.optimisation.Instance},
 * {@link dev.hopfield.api.optimisation.Solver} and {@link dev.hopfield.api.optimisation.Attempts}. Experimental, because few
 * problems and solvers have been written against it.
 */
@Stability(Stability.Level.EXPERIMENTAL)
package dev.hopfield.api.optimisation;

import dev.hopfield.api.Stability;
