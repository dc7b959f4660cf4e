package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EnergiesTest {

    @Test
    void areTakenOnceAndOnlyWhenAskedFor() {
        AtomicInteger times = new AtomicInteger();
        Energies energies = Energies.by(() -> {
            times.incrementAndGet();
            return new double[] {-1, -2};
        });
        assertThat(times).hasValue(0);
        assertThat(energies.of(1)).hasValue(-2);
        assertThat(energies.of(0)).hasValue(-1);
        assertThat(times).hasValue(1);
    }

    @Test
    void areNoneOfADynamicsThatDescendsNone() {
        assertThat(Energies.none().of(0)).isEmpty();
    }
}
