package dev.hopfield.runner.source;

import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Patterns;
import java.util.stream.IntStream;

/** Seeds, and what rows of drawn patterns have in common. */
final class Agreement {

    static final Seed SEED = new Seed(1982);

    private Agreement() {}

    /** Number of units at which two rows are equal. */
    static long of(Patterns first, int row, Patterns second, int other) {
        return IntStream.range(0, first.units())
                .filter(unit -> first.value(row, unit) == second.value(other, unit))
                .count();
    }

    static double mean(Patterns patterns) {
        double sum = 0;
        for (int row = 0; row < patterns.count(); row++) {
            for (int unit = 0; unit < patterns.units(); unit++) {
                sum += patterns.value(row, unit);
            }
        }
        return sum / patterns.count() / patterns.units();
    }
}
