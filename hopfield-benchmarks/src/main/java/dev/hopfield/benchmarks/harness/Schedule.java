package dev.hopfield.benchmarks.harness;

import java.time.Duration;

/**
 * How long everything may take.
 *
 * @param rounds turns of each contender, at least 1
 * @param leastRounds turns that a contender gets even when it is out of its budget, from 1 to rounds
 * @param turn what a turn should take; as many calls as fit, at least one
 * @param warmUp what each contender runs before the first round
 * @param budget what all turns of a contender may take together
 * @param pause before each turn, so that the threads of the last library have stopped spinning
 * @param trial how long each way to set a peer up is tried
 */
public record Schedule(
        int rounds, int leastRounds, Duration turn, Duration warmUp, Duration budget, Duration pause, Duration trial) {

    /** Checks the rounds. */
    public Schedule {
        if (rounds < 1 || leastRounds < 1 || leastRounds > rounds) {
            throw new IllegalArgumentException("rounds must be at least 1, and the least rounds from 1 to that; got "
                    + rounds + " and " + leastRounds);
        }
    }

    /**
     * For figures that are to be quoted.
     *
     * @param rounds turns of each contender
     */
    public static Schedule thorough(int rounds) {
        return new Schedule(
                rounds,
                Math.min(3, rounds),
                Duration.ofMillis(120),
                Duration.ofMillis(1500),
                Duration.ofSeconds(5),
                Duration.ofMillis(60),
                Duration.ofMillis(400));
    }

    /** Only to see that everything runs. */
    public static Schedule smoke() {
        return new Schedule(
                3,
                1,
                Duration.ofMillis(2),
                Duration.ofMillis(10),
                Duration.ofMillis(300),
                Duration.ZERO,
                Duration.ZERO);
    }
}
