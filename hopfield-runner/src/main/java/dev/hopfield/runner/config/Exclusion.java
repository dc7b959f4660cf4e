package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A rule that leaves out the points at which all of its conditions hold.
 *
 * @param conditions for values, by path
 * @param position where the rule is written
 */
record Exclusion(Map<String, Predicate<Node>> conditions, Position position) {

    Exclusion {
        conditions = Map.copyOf(conditions);
    }

    /**
     * At which places along a group of axes its conditions on them hold: at all, if there are none.
     *
     * @param group of the sweep
     * @return one answer for each place
     */
    boolean[] holding(AxisGroup group) {
        boolean[] holding = new boolean[group.size()];
        for (int place = 0; place < holding.length; place++) {
            int here = place;
            holding[place] = group.axes().stream()
                    .allMatch(axis -> !conditions.containsKey(axis.path())
                            || conditions.get(axis.path()).test(axis.values().get(here)));
        }
        return holding;
    }
}
