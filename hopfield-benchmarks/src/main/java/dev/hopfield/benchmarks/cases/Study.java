package dev.hopfield.benchmarks.cases;

import dev.hopfield.benchmarks.harness.CaseResult;

/** A case together with its inputs, which exist only while it runs. */
public interface Study {

    /** What is done, and how large it is. */
    String title();

    /** Draws the inputs, lets everyone take turns, and frees all again. */
    CaseResult run(Setting setting);
}
