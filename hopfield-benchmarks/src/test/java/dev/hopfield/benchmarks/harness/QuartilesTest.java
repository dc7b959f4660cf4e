package dev.hopfield.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuartilesTest {

    @Test
    void areOrderStatisticsWhereTheseFall() {
        assertThat(Quartiles.of(5, 1, 4, 2, 3)).isEqualTo(new Quartiles(2, 3, 4));
    }

    @Test
    void lieBetweenOrderStatisticsOtherwise() {
        assertThat(Quartiles.of(1, 2, 3, 4)).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
    }

    @Test
    void ofOneNumberAreThatNumber() {
        assertThat(Quartiles.of(7)).isEqualTo(new Quartiles(7, 7, 7));
    }

    @Test
    void leaveTheSampleAsItIs() {
        double[] sample = {3, 1, 2};
        Quartiles.of(sample);
        assertThat(sample).containsExactly(3, 1, 2);
    }

    @Test
    void ofNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(Quartiles::of).withMessageContaining("empty");
    }
}
