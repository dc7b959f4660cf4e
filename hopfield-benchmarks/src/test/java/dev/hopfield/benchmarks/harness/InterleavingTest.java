package dev.hopfield.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavingTest {

    private static final long MILLI = 1_000_000;

    private final List<String> log = new ArrayList<>();

    private static Schedule schedule(int rounds, int leastRounds, long turnMillis, long budgetMillis) {
        return new Schedule(
                rounds,
                leastRounds,
                Duration.ofMillis(turnMillis),
                Duration.ofMillis(1),
                Duration.ofMillis(budgetMillis),
                Duration.ZERO,
                Duration.ZERO);
    }

    private FakeContender contender(String name, long nanos) {
        return new FakeContender(name, nanos, 0, log);
    }

    private List<double[]> run(Schedule schedule, FakeContender... contenders) {
        return new Interleaving(schedule).run(List.of(contenders));
    }

    @Test
    void everyRoundBeginsWithTheNext() {
        FakeContender a = contender("a", 5 * MILLI);
        FakeContender b = contender("b", 5 * MILLI);
        run(schedule(3, 1, 1, 1000), a, b);
        assertThat(log.stream().filter(line -> line.startsWith("enter")).map(line -> line.substring(6)))
                .as("warm-up of both, then three rounds")
                .containsExactly("a", "b", "a", "b", "b", "a", "a", "b");
    }

    @Test
    void aSampleIsTheSecondsOfOneCall() {
        List<double[]> samples = run(schedule(2, 1, 10, 1000), contender("a", 2 * MILLI));
        assertThat(samples.get(0)).containsExactly(0.002, 0.002);
    }

    @Test
    void shortCallsFillATurnAfterOneMoreThatWakesThem() {
        run(schedule(1, 1, 10, 1000), contender("a", 2 * MILLI));
        assertThat(log).endsWith("enter a", "run a 1", "run a 5");
    }

    @Test
    void oneCallMayFillATurn() {
        run(schedule(1, 1, 10, 1000), contender("a", 50 * MILLI));
        assertThat(log).endsWith("enter a", "run a 1", "run a 1");
    }

    @Test
    void longCallsNeedNoOtherToWakeThem() {
        run(schedule(1, 1, 10, 1000), contender("a", 500 * MILLI));
        assertThat(log).containsExactly("enter a", "run a 1", "enter a", "run a 1");
    }

    @Test
    void whoIsOutOfBudgetSitsOutTheRestButGetsTheLeastRounds() {
        List<double[]> samples = run(schedule(9, 3, 1, 100), contender("slow", 200 * MILLI), contender("fast", MILLI));
        assertThat(samples.get(0)).hasSize(3);
        assertThat(samples.get(1)).hasSize(9);
    }
}
