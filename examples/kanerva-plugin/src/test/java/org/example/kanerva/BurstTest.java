package org.example.kanerva;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstTest {

    private static final int UNITS = 130;

    private static final Seed SEED = new Seed(1988);

    private final BitPatterns patterns = Draws.states(50, UNITS, SEED.child("patterns"));

    @Test
    void reversesExactlyItsFractionOfEveryPattern() {
        for (double fraction : new double[] {0, 0.1, 0.25, 0.5, 1}) {
            Patterns cues = new Burst(fraction).corrupt(patterns, SEED).states();
            for (int row = 0; row < patterns.count(); row++) {
                assertThat(reversed(patterns, cues, row)).hasSize((int) Math.round(fraction * UNITS));
            }
        }
    }

    @Test
    void reversesUnitsThatFollowEachOther() {
        Patterns cues = new Burst(0.25).corrupt(patterns, SEED).states();
        for (int row = 0; row < patterns.count(); row++) {
            List<Integer> run = reversed(patterns, cues, row);
            long ends = run.stream()
                    .filter(unit -> !run.contains((unit + 1) % UNITS))
                    .count();
            assertThat(ends).isEqualTo(1);
        }
    }

    @Test
    void shorterRunsLieWithinLongerOnes() {
        Patterns some = new Burst(0.1).corrupt(patterns, SEED).states();
        Patterns more = new Burst(0.3).corrupt(patterns, SEED).states();
        for (int row = 0; row < patterns.count(); row++) {
            assertThat(reversed(patterns, more, row)).containsAll(reversed(patterns, some, row));
        }
    }

    @Test
    void beginsAnywhere() {
        Patterns cues = new Burst(1.0 / UNITS).corrupt(patterns, SEED).states();
        assertThat(IntStream.range(0, patterns.count())
                        .mapToObj(row -> reversed(patterns, cues, row))
                        .distinct())
                .hasSizeGreaterThan(30);
    }

    @Test
    void changesTheSignsOfRealValues() {
        Patterns reals = patterns.as(Encoding.REAL);
        Patterns cues = new Burst(0.2).corrupt(reals, SEED).states();
        assertThat(cues)
                .isEqualTo(new Burst(0.2).corrupt(patterns, SEED).states().as(Encoding.REAL));
    }

    private static List<Integer> reversed(Patterns patterns, Patterns cues, int row) {
        return IntStream.range(0, UNITS)
                .filter(unit -> patterns.value(row, unit) != cues.value(row, unit))
                .boxed()
                .toList();
    }
}
