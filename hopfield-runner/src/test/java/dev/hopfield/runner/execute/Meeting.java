package dev.hopfield.runner.execute;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tasks that wait for each other, so that they end only where several threads take part. */
final class Meeting {

    private static final long PATIENCE_SECONDS = 10;

    private Meeting() {}

    /** Waits until as many threads are here as the barrier wants. */
    static void at(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            throw new IllegalStateException("too few threads came together", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
