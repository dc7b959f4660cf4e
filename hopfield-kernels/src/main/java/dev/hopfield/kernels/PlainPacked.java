package dev.hopfield.kernels;

/** Packed kernels in plain Java. */
final class PlainPacked implements PackedKernels {}
