package dev.hopfield.runner.corruption;

import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.source.RandomBipolar;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seeded patterns and cues. */
final class Draws {

    static final int UNITS = 1000;
    static final int ROWS = 5;

    private static final Seed SEED = new Seed(1982);

    private Draws() {}

    static Patterns bipolar() {
        return new RandomBipolar(UNITS, ROWS, 0).draw(SEED.child("patterns"));
    }

    static Patterns real() {
        return bipolar().as(Encoding.REAL);
    }

    static Cues cues(Corruption corruption, Patterns patterns) {
        return corruption.corrupt(patterns, SEED.child("cues"));
    }

    /** The units of a row at which a pattern and its cue differ. */
    static Set<Integer> changed(Patterns patterns, Cues cues, int row) {
        return units(unit -> patterns.value(row, unit) != cues.states().value(row, unit));
    }

    static Set<Integer> unknown(Cues cues, int row) {
        return units(unit -> !cues.isKnown(row, unit));
    }

    private static Set<Integer> units(IntPredicate wanted) {
        return IntStream.range(0, UNITS).filter(wanted).boxed().collect(Collectors.toSet());
    }
}
