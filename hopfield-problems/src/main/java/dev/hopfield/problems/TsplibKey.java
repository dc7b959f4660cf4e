package dev.hopfield.problems;

import java.util.Arrays;
import java.util.Optional;

/** Keys of the head of a TSPLIB file of a travelling salesman problem. */
enum TsplibKey {
    NAME,
    TYPE,
    COMMENT,
    DIMENSION,
    EDGE_WEIGHT_TYPE,
    EDGE_WEIGHT_FORMAT,
    NODE_COORD_TYPE,
    DISPLAY_DATA_TYPE;

    static Optional<TsplibKey> of(String name) {
        return Arrays.stream(values()).filter(key -> key.name().equals(name)).findFirst();
    }
}
