package dev.hopfield.kernels;

/** Packed kernels in vector instructions. */
final class VectorPacked implements PackedKernels {}
