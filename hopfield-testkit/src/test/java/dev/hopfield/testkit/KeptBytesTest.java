package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptBytesTest {

    private static final int LENGTH = 1000;

    private record Holder(double[] numbers, Object more) {}

    @Test
    void countsArraysAndWhatTheyHold() {
        assertThat(KeptBytes.of(new double[LENGTH])).isEqualTo(16 + 8 * LENGTH);
        assertThat(KeptBytes.of(new float[][] {new float[LENGTH], {}})).isEqualTo(24 + 16 + 4 * LENGTH + 16);
    }

    @Test
    void countsSharedObjectsOnce() {
        double[] shared = new double[LENGTH];
        assertThat(KeptBytes.of(new Holder(shared, shared))).isEqualTo(24 + 16 + 8 * LENGTH);
    }

    @Test
    void looksIntoCollectionsAndOptionalValues() {
        assertThat(KeptBytes.of(List.of(Optional.of(new double[LENGTH])))).isBetween(8L * LENGTH, 8L * LENGTH + 100);
    }

    @Test
    void leavesOutWhatWasThereBefore() {
        double[] given = new double[LENGTH];
        assertThat(KeptBytes.of(new Holder(given, given), given)).isEqualTo(24);
    }

    @Test
    void countsWhatAFunctionHasCaptured() {
        double[] captured = new double[LENGTH];
        Runnable task = () -> captured[0]++;
        assertThat(KeptBytes.of(task)).isBetween(8L * LENGTH, 8L * LENGTH + 100);
    }
}
