/**
 * Contract tests that the author of a plugin extends.
 *
 * <p>{@link dev.hopfield.testkit.PluginContract} once for a plugin: it tries every component, with its presets and the examples given,
 * by the contracts of its kinds. These can be extended by themselves too, for configurations worth telling apart: {@link
 * dev.hopfield.testkit.ModelContract}, {@link dev.hopfield.testkit.LearningRuleContract}, {@link
 * dev.hopfield.testkit.SolverContract}, {@link dev.hopfield.testkit.ProblemContract}, {@link
 * dev.hopfield.testkit.PatternSourceContract}, {@link dev.hopfield.testkit.CorruptionContract}, {@link
 * dev.hopfield.testkit.MetricContract}, {@link dev.hopfield.testkit.SolutionMetricContract}, {@link
 * dev.hopfield.testkit.ResultSinkContract}, {@link dev.hopfield.testkit.TheoryContract} and {@link dev.hopfield.testkit.EngineContract}.
 *
 * <p>Where a component is right not to pass a check, the contract of its plugin says so in an {@link dev.hopfield.testkit.OptOut}, with
 * the reason.
 *
 * <p>Stable in what an author writes and overrides. A new version may have further checks, which a plugin fails that never kept
 * its contract.
 */
@Stability(Stability.Level.STABLE)
package dev.hopfield.testkit;

import dev.hopfield.api.Stability;
