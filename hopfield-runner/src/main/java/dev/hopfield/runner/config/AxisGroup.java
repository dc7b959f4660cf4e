package dev.hopfield.runner.config;

import java.util.List;

/**
 * Axes that go together: the first values of all of them, then the second ones, and so on.
 *
 * @param axes at least one, all with as many values
 */
record AxisGroup(List<Axis> axes) {

    AxisGroup {
        axes = List.copyOf(axes);
    }

    /** How many places there are along these axes. */
    int size() {
        return axes.get(0).values().size();
    }
}
