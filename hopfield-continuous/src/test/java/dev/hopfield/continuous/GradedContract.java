package dev.hopfield.continuous;

import dev.hopfield.testkit.ModelContract;

/** What is alike for all graded networks: integrators make the states of their stages anew. */
abstract class GradedContract extends ModelContract {

    @Override
    protected double neededPart() {
        return 0.2;
    }
}
