/**
 * Micro benchmarks of single kernels, by JMH: for whoever works on a kernel, not for comparisons.
 *
 * <p>JMH generates subclasses of benchmarks and of their states, so these cannot be final nor package-private.
 */
package dev.hopfield.benchmarks.micro;
