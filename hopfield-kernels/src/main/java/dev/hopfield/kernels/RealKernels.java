package dev.hopfield.kernels;

/** Kernels on rows of real numbers, row-major. */
public interface RealKernels {}
