package dev.hopfield.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Lets contenders take turns, round after round, each time beginning with another. */
public final class Interleaving {

    /** Calls of this length wake threads and fill caches in a small part of themselves. */
    private static final long LONG_CALL_NANOS = 500_000_000;

    private final Schedule schedule;

    public Interleaving(Schedule schedule) {
        this.schedule = schedule;
    }

    /**
     * Measures.
     *
     * @param contenders who takes part
     * @return for each, in the same order, the seconds that a call took in each of its turns
     */
    public List<double[]> run(List<? extends Contender<?>> contenders) {
        List<Seat> seats = new ArrayList<>();
        for (Contender<?> contender : contenders) {
            Seat seat = new Seat(contender);
            seat.warmUp();
            seats.add(seat);
        }
        for (int round = 0; round < schedule.rounds(); round++) {
            for (int place = 0; place < seats.size(); place++) {
                seats.get((round + place) % seats.size()).takeTurn();
            }
        }
        return seats.stream().map(Seat::sample).toList();
    }

    private void pause() {
        long end = System.nanoTime() + schedule.pause().toNanos();
        for (long left = schedule.pause().toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** A contender and what has been seen of it. */
    private final class Seat {

        private final Contender<?> contender;
        private final List<Double> seconds = new ArrayList<>();
        private long spent;
        private long nanosPerCall;
        private int calls;

        Seat(Contender<?> contender) {
            this.contender = contender;
        }

        void warmUp() {
            contender.enter();
            long total = 0;
            long last = 0;
            int batch = 1;
            while (total < schedule.warmUp().toNanos()) {
                last = Math.max(1, contender.run(batch)) / batch;
                total += last * batch;
                batch = fitting(schedule.turn(), last);
            }
            nanosPerCall = last;
            calls = fitting(schedule.turn(), last);
        }

        void takeTurn() {
            if (seconds.size() >= schedule.leastRounds()
                    && spent >= schedule.budget().toNanos()) {
                return;
            }
            pause();
            contender.enter();
            if (nanosPerCall < LONG_CALL_NANOS) {
                // Wakes its threads and brings its data back into the caches.
                contender.run(1);
            }
            long nanos = contender.run(calls);
            spent += nanos;
            seconds.add(nanos * 1e-9 / calls);
        }

        private int fitting(Duration time, long nanosPerCall) {
            return (int) Math.max(1, Math.min(1_000_000, time.toNanos() / Math.max(1, nanosPerCall)));
        }

        double[] sample() {
            return seconds.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
