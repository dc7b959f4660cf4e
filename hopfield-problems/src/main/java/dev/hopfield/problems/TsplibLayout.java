package dev.hopfield.problems;

import java.util.Arrays;
import java.util.Optional;

/** In which order a TSPLIB file tells a matrix of distances. */
enum TsplibLayout {
    FULL_MATRIX,
    UPPER_ROW,
    LOWER_ROW,
    UPPER_DIAG_ROW,
    LOWER_DIAG_ROW;

    /** By columns, one half of a symmetric matrix reads as the other half by rows. */
    static Optional<TsplibLayout> of(String name) {
        String byRows = switch (name) {
            case "UPPER_COL" -> "LOWER_ROW";
            case "LOWER_COL" -> "UPPER_ROW";
            case "UPPER_DIAG_COL" -> "LOWER_DIAG_ROW";
            case "LOWER_DIAG_COL" -> "UPPER_DIAG_ROW";
            default -> name;
        };
        return Arrays.stream(values())
                .filter(layout -> layout.name().equals(byRows))
                .findFirst();
    }

    /** The first column told of a row. */
    int from(int row) {
        return switch (this) {
            case FULL_MATRIX, LOWER_ROW, LOWER_DIAG_ROW -> 0;
            case UPPER_ROW -> row + 1;
            case UPPER_DIAG_ROW -> row;
        };
    }

    /** The column after the last told of a row. */
    int to(int row, int cities) {
        return switch (this) {
            case FULL_MATRIX, UPPER_ROW, UPPER_DIAG_ROW -> cities;
            case LOWER_ROW -> row;
            case LOWER_DIAG_ROW -> row + 1;
        };
    }
}
