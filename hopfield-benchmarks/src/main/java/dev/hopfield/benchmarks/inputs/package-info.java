/** What all contenders of a case are given: drawn once, from a seed. */
package dev.hopfield.benchmarks.inputs;
