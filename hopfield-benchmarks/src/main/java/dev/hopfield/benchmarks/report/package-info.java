/** What was measured, for people and for programs. */
package dev.hopfield.benchmarks.report;
