/**
 * Engines that answer questions about the tables of a run.
 *
 * <p>Experimental, because the language of the questions is the engine's own, and what else is worth asking is still to be seen.
 */
@Stability(Stability.Level.EXPERIMENTAL)
package dev.hopfield.api.query;

import dev.hopfield.api.Stability;
