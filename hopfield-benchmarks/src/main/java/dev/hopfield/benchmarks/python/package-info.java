/** Numpy and PyTorch as Debian ships them: a process that waits for its turns. */
package dev.hopfield.benchmarks.python;
