package dev.hopfield.kernels;

/** Real kernels in vector instructions. */
final class VectorReal implements RealKernels {}
