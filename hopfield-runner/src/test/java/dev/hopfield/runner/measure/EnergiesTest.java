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
    void areNoneOfADynamicsThatFollowsNone() {
        assertThat(Energies.none().of(0)).isEmpty();
        assertThat(Energies.none().infinite()).isZero();
    }

    @Test
    void areFiniteOrNone() {
        Energies energies = Energies.by(() -> new double[] {Double.POSITIVE_INFINITY, -2, Double.NaN});
        assertThat(energies.infinite()).as("nothing is taken yet").isZero();
        assertThat(energies.of(0)).isEmpty();
        assertThat(energies.of(1)).hasValue(-2);
        assertThat(energies.of(2)).isEmpty();
        assertThat(energies.infinite()).isEqualTo(2);
    }
}
