package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.Hebbian;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The original network, units of 0 and 1 at random times: of 10 memories in 100 units, "about 0.6" are stable.
 *
 * <p>J. J. Hopfield, PNAS 79 (1982) 2554, doi:10.1073/pnas.79.8.2554. Units of -1 and +1 hold .968 of them.
 */
@Tag("proof")
class Hopfield1982ProofTest {

    private static final int UNITS = 100;
    private static final int COUNT = 10;
    private static final int DRAWS = 300;

    @Test
    void sixOfTenMemoriesAreStableInTheOriginalForm() {
        assertThat(exact(UnitValues.BINARY)).isCloseTo(0.6, within(0.03));
    }

    @Test
    void almostAllAreStableInUnitsOfMinusOneAndOne() {
        assertThat(exact(UnitValues.BIPOLAR)).isCloseTo(0.968, within(0.01));
    }

    private static double exact(UnitValues values) {
        ClassicModel model = new ClassicModel(new Hebbian(), new RandomReplacementUpdate()).withUnits(values);
        int exact = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Seed seed = SEED.child("1982").child(draw);
            Patterns patterns = Draws.patterns(COUNT, UNITS, seed).as(values.encoding());
            BitPatterns ends = (BitPatterns) model.store(patterns, seed)
                    .recall(Cues.of(patterns), RecallOptions.of(400, seed))
                    .states();
            for (int row = 0; row < COUNT; row++) {
                exact += ends.range(row, row + 1).equals(patterns.range(row, row + 1)) ? 1 : 0;
            }
        }
        double fraction = (double) exact / DRAWS / COUNT;
        System.out.println("N=" + UNITS + ", P=" + COUNT + ", " + values + ": " + fraction + " recalled exactly");
        return fraction;
    }
}
