package dev.hopfield.benchmarks.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Crew;
import dev.hopfield.benchmarks.harness.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbesTest {

    private static final Probes PROBES = Probes.smoke();

    @ParameterizedTest
    @EnumSource
    void twoThreadsDoTwiceTheWorkOfOne(Limit limit) {
        try (Crew crew = Crew.of(2)) {
            Contender<?> one = PROBES.of(limit, Workers.caller());
            Contender<?> two = PROBES.of(limit, crew);
            double each = limit == Limit.MEMORY || limit == Limit.COUNT_MEMORY ? 0.5 : 1;
            assertThat(two.work().amount()).isEqualTo(2 * each * one.work().amount());
        }
    }

    @Test
    void sumsAndDifferencesAreRight() {
        ProbeArrays arrays = new ProbeArrays(1000);
        assertThat(arrays.sum(3, 997)).isEqualTo(arrays.sum(3, 500) + arrays.sum(500, 997));
        assertThat(arrays.differences(0, 1000))
                .isEqualTo(arrays.differences(0, 333) + arrays.differences(333, 1000))
                .isBetween(31_000, 33_000);
    }

    @Test
    void aSumIsThatOfAllWords() {
        long[] values = new long[101];
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (long) i * i - 1000;
            sum += i >= 2 ? values[i] : 0;
        }
        assertThat(VectorLoops.sum(values, 2, 101)).isEqualTo(sum);
    }
}
