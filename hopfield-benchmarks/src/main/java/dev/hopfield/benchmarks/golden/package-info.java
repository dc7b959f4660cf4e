/** What libtorch says of small inputs, written down for the tests of hopfield-dense, which have no libtorch. */
package dev.hopfield.benchmarks.golden;
