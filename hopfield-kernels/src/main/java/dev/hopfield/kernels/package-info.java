/**
 * Numerics on primitive arrays: overlaps with patterns, and back.
 *
 * <p>All memories here share two linear maps: overlaps m = Xi s of a state s with the rows of a pattern matrix Xi, and
 * h = Xi^T w from weights w of the patterns back to the units. {@link dev.hopfield.kernels.PackedRows} does both for
 * bits, {@link dev.hopfield.kernels.FloatRows} for real numbers; {@link dev.hopfield.kernels.OverlapPlanes} holds
 * integer overlaps so that many fields can be read from them fast. {@link dev.hopfield.kernels.RealKernels} take many
 * states at a time through both maps, and softmax in between. Every kernel runs on one thread, in a fixed order of
 * summation that depends on the shape alone: the same arguments give the same bits, whatever the other rows of a batch.
 * Only a state in a panel and that state by itself may differ in the last bits. {@link dev.hopfield.kernels.Hyperbolic}
 * has functions of the values of units.
 */
package dev.hopfield.kernels;
