/** What this machine cannot go beyond, measured. */
package dev.hopfield.benchmarks.limits;
