/** The command: which cases run, and where the report goes. */
package dev.hopfield.benchmarks.compare;
