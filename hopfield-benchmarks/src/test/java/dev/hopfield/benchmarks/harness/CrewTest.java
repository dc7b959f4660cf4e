package dev.hopfield.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyTaskIsDoneOnceInEveryJob(int count) {
        try (Crew crew = Crew.of(count)) {
            for (int job = 0; job < 2000; job++) {
                AtomicIntegerArray done = new AtomicIntegerArray(7);
                crew.forEach(7, done::incrementAndGet);
                assertThat(done).hasToString("[1, 1, 1, 1, 1, 1, 1]");
            }
        }
    }

    @Test
    void aFailureReachesTheCallerAndTheCrewGoesOn() {
        try (Crew crew = Crew.of(3)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> crew.forEach(100, task -> {
                        throw new IllegalStateException("broken");
                    }))
                    .withMessage("broken");
            AtomicIntegerArray done = new AtomicIntegerArray(3);
            crew.forEach(3, done::incrementAndGet);
            assertThat(done).hasToString("[1, 1, 1]");
        }
    }

    @Test
    void noTasksAreNothingToDo() {
        try (Crew crew = Crew.of(2)) {
            crew.forEach(0, task -> {
                throw new IllegalStateException("asked for a task of none");
            });
        }
    }

    @Test
    void aCrewHasAThread() {
        assertThatIllegalArgumentException().isThrownBy(() -> Crew.of(0)).withMessageContaining("0");
    }
}
