/**
 * Contract tests that the author of a plugin extends.
 *
 * <p>{@link dev.hopfield.testkit.PluginContract} once for a plugin, {@link dev.hopfield.testkit.ModelContract} once for
 * each model worth telling apart, {@link dev.hopfield.testkit.LearningRuleContract} once for each learning rule.
 */
package dev.hopfield.testkit;
