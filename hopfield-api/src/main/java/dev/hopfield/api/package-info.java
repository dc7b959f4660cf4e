/**
 * What a plugin is: {@link dev.hopfield.api.Plugin}, and which {@link dev.hopfield.api.ApiVersion} it was built against.
 *
 * <p>The packages below hold the contracts that its components fulfil. Each says by its
 * {@link dev.hopfield.api.Stability} what may change.
 */
@Stability(Stability.Level.STABLE)
package dev.hopfield.api;
