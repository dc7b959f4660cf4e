package dev.hopfield.api.memory;

/** Numbers different states in the order in which they turn up. */
interface StateNumbers {

    /** The number of the state in a row: that of an equal one that was seen before, or the next. */
    int numberOf(int row);
}
