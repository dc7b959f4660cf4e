package dev.hopfield.testkit;

import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;

/** The units of cues that are not as in their patterns: with another value, or unknown. */
final class Touched {

    private final boolean[][] units;

    Touched(Patterns patterns, Cues cues) {
        this.units = new boolean[patterns.count()][patterns.units()];
        for (int row = 0; row < units.length; row++) {
            for (int unit = 0; unit < units[row].length; unit++) {
                units[row][unit] =
                        !cues.isKnown(row, unit) || cues.states().value(row, unit) != patterns.value(row, unit);
            }
        }
    }

    /** How many there are in all rows. */
    long count() {
        long count = 0;
        for (boolean[] row : units) {
            for (boolean touched : row) {
                count += touched ? 1 : 0;
            }
        }
        return count;
    }

    /** The first of them that is not among others. */
    Optional<String> beyond(Touched others) {
        for (int row = 0; row < units.length; row++) {
            for (int unit = 0; unit < units[row].length; unit++) {
                if (units[row][unit] && !others.units[row][unit]) {
                    return Optional.of("row " + row + ", unit " + unit);
                }
            }
        }
        return Optional.empty();
    }
}
