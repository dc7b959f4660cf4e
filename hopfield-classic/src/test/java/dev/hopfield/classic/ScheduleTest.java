package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hopfield.api.component.InvalidParameter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

    @ParameterizedTest
    @MethodSource("dev.hopfield.classic.DynamicsTest#completeSchedules")
    void everySweepTakesEachUnitOnce(UpdateSchedule update) {
        SweepOrder order = update.order(65, SEED);
        for (int sweep = 0; sweep < 3; sweep++) {
            int[] sorted = order.next().clone();
            Arrays.sort(sorted);
            assertThat(sorted).as("sweep %d", sweep).isEqualTo(Identity.order(65));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.hopfield.classic.DynamicsTest#schedules")
    void saysWhetherAllSweepsAreAlike(UpdateSchedule update) {
        SweepOrder order = update.order(65, SEED);
        int[] first = order.next().clone();
        assertThat(Arrays.equals(order.next(), first)).isEqualTo(update.sameEachSweep());
    }

    @Test
    void randomOrdersDependOnTheSeedAlone() {
        SweepOrder one = new RandomOrderUpdate().order(65, SEED);
        SweepOrder other = new RandomOrderUpdate().order(65, SEED);
        assertThat(one.next()).isEqualTo(other.next());
    }

    /** 6,000 draws of 6 orders: 1,000 of each, within 5 standard deviations of 29. */
    @Test
    void allOrdersAreEquallyLikelyInEverySweep() {
        SweepOrder order = new RandomOrderUpdate().order(3, SEED);
        int[] counts = new int[9];
        for (int sweep = 0; sweep < 6000; sweep++) {
            int[] units = order.next();
            counts[3 * units[0] + units[1]]++;
        }
        assertThat(Arrays.stream(counts).filter(count -> count > 0))
                .hasSize(6)
                .allMatch(count -> Math.abs(count - 1000) < 145);
    }

    @Test
    void schedulesTakeOneUnitABlockOrAll() {
        assertThat(DynamicsTest.schedules().map(UpdateSchedule::together))
                .containsExactly(1, 1, 1, UpdateSchedule.ALL, 7);
    }

    /** 65 units in 1,000 sweeps: each about 1,000 times, within 5 standard deviations of 31. */
    @Test
    void unitsDrawnWithReplacementAreEquallyLikely() {
        SweepOrder order = new RandomReplacementUpdate().order(65, SEED);
        int[] counts = new int[65];
        for (int sweep = 0; sweep < 1000; sweep++) {
            for (int unit : order.next()) {
                counts[unit]++;
            }
        }
        assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 1000) < 156);
    }

    @Test
    void aSweepWithReplacementIsAsManyUpdatesAsThereAreUnits() {
        int[] order = new RandomReplacementUpdate().order(65, SEED).next();
        assertThat(order).hasSize(65);
        assertThat(Arrays.stream(order).distinct().count()).isLessThan(65);
    }

    @Test
    void aBlockOfNoUnitsIsRefused() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new BlockUpdate(0))
                .withMessageContaining("at least 1 unit");
    }
}
