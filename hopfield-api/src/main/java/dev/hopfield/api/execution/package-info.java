/**
 * Engines, which run the cells of an experiment.
 *
 * <p>Experimental, because engines of other processes and machines, which will ask more of a
 * {@link dev.hopfield.api.execution.Job}, are still to come.
 */
@Stability(Stability.Level.EXPERIMENTAL)
package dev.hopfield.api.execution;

import dev.hopfield.api.Stability;
