package dev.hopfield.kernels;

/** Kernels on rows of bits, packed 64 units to a word; a set bit is read as +1, a clear one as -1. */
public interface PackedKernels {}
