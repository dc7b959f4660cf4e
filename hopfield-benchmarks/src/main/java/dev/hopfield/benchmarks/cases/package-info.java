/** The work that is compared, and who takes part. */
package dev.hopfield.benchmarks.cases;
