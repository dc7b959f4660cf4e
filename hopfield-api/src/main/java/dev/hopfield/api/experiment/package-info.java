/**
 * What surrounds a memory in an experiment: where patterns come from, how cues are made of them, what is measured.
 *
 * <p>{@link dev.hopfield.api.experiment.PatternSource}, {@link dev.hopfield.api.experiment.Corruption},
 * {@link dev.hopfield.api.experiment.Metric} and {@link dev.hopfield.api.experiment.ResultSink}, in the order in which an
 * experiment uses them.
 */
@Stability(Stability.Level.STABLE)
package dev.hopfield.api.experiment;

import dev.hopfield.api.Stability;
