/**
 * Numerics on primitive arrays: overlaps with patterns, and back.
 *
 * <p>All memories here share two linear maps: overlaps m = Xi s of a state s with the rows of a pattern matrix Xi, and
 * h = Xi^T w from weights w of the patterns back to the units. {@link dev.hopfield.kernels.PackedRows} does both for
 * bits, {@link dev.hopfield.kernels.FloatRows} for real numbers; {@link dev.hopfield.kernels.OverlapPlanes} holds
 * integer overlaps so that many fields can be read from them fast. Every kernel runs on one thread, in a fixed order
 * of summation that depends on the shape alone: the same arguments give the same bits, and a row of a batch gives the
 * same bits as that row by itself.
 */
package dev.hopfield.kernels;
