package dev.hopfield.kernels;

/** Real kernels in plain Java, in loops that compilers turn into vector instructions. */
final class PlainReal implements RealKernels {}
