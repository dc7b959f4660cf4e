package dev.hopfield.runner.source;

import dev.hopfield.api.random.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders in which rows of a data set are drawn. Each is a random permutation whose beginnings nest. */
final class Rows {

    private Rows() {}

    static int[] shuffled(int available, Seed seed) {
        return seed.stream().permutation(available);
    }

    /**
     * A random order in which classes take turns.
     *
     * <p>The first rows are of distinct classes, in random order, and so are the next, until a class has no more rows.
     *
     * @param classes class of each row
     * @param seed the source of the order
     * @return every row number once
     */
    static int[] distinctClassesFirst(int[] classes, Seed seed) {
        Map<Integer, List<Integer>> rowsOfClass = new LinkedHashMap<>();
        for (int row : shuffled(classes.length, seed)) {
            rowsOfClass
                    .computeIfAbsent(classes[row], unseen -> new ArrayList<>())
                    .add(row);
        }
        int[] order = new int[classes.length];
        int next = 0;
        for (int turn = 0; next < order.length; turn++) {
            for (List<Integer> rows : rowsOfClass.values()) {
                if (turn < rows.size()) {
                    order[next++] = rows.get(turn);
                }
            }
        }
        return order;
    }
}
