package dev.hopfield.dense;

import java.util.Arrays;

/** Whole numbers, as many as there are. */
final class IntList {

    private static final int FIRST = 16;

    private int[] values = {};
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(FIRST, 2 * size));
        }
        values[size++] = value;
    }

    void addAll(IntList other) {
        for (int index = 0; index < other.size; index++) {
            add(other.values[index]);
        }
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }
}
