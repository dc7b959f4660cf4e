package dev.hopfield.benchmarks.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.random.Seed;
import org.junit.jupiter.api.Test;

class BipolarInputsTest {

    @Test
    void aTenthOfTheUnitsOfACueIsReversed() {
        BipolarInputs inputs = new BipolarInputs(130, 5, 3, new Seed(11));
        for (int cue = 0; cue < 3; cue++) {
            int reversed = 0;
            for (int unit = 0; unit < 130; unit++) {
                reversed += inputs.cues().bit(cue, unit) == inputs.patterns().bit(cue, unit) ? 0 : 1;
            }
            assertThat(reversed).as("units of cue %d", cue).isEqualTo(13);
        }
    }

    @Test
    void theSameSeedGivesTheSame() {
        assertThat(new BipolarInputs(130, 5, 3, new Seed(11)).cues())
                .isEqualTo(new BipolarInputs(130, 5, 3, new Seed(11)).cues());
    }
}
