package dev.hopfield.api.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.random.Seed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecallOptionsTest {

    private static final Seed SEED = new Seed(5);
    private static final RecallOptions PLAIN = RecallOptions.of(9, SEED);
    private static final RecallObserver OBSERVER = step -> {};

    @Test
    void areFreeFromRowZeroAndUnobservedAtFirst() {
        assertThat(PLAIN).isEqualTo(new RecallOptions(9, SEED, 0, false, Optional.empty(), Workers.caller()));
    }

    @Test
    void allowASingleStep() {
        assertThat(RecallOptions.of(1, SEED).maxSteps()).isEqualTo(1);
    }

    @Test
    void refuseLessThanOneStep() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> RecallOptions.of(0, SEED))
                .withMessageContaining("max-steps is 0")
                .satisfies(refusal -> assertThat(refusal.component()).isEqualTo("maxSteps"));
    }

    @Test
    void changeOneThingAtATime() {
        assertThat(PLAIN.withFirstRow(7).withClampKnown(true).observedBy(OBSERVER))
                .isEqualTo(new RecallOptions(9, SEED, 7, true, Optional.of(OBSERVER), Workers.caller()));
    }

    @Test
    void numberRowsFromTheFirst() {
        assertThat(PLAIN.withFirstRow(7).rowSeed(3)).isEqualTo(SEED.child(10));
    }

    @Test
    void numberRowsBeyondTheRangeOfAnInt() {
        assertThat(PLAIN.withFirstRow(1L << 40).rowSeed(3)).isEqualTo(SEED.child((1L << 40) + 3));
    }
}
