package dev.hopfield.dense;

import dev.hopfield.testkit.ModelContract;

/** What is alike for all dense models: much of what they make is let go at once. */
abstract class DenseContract extends ModelContract {

    /** Sums of numbers beyond doubles are made of whole numbers of any length, and tables of differences of numbers one by one. */
    @Override
    protected double neededPart() {
        return 0;
    }
}
