package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HeapBudgetTest {

    private static final long GB = 1_000_000_000;

    private final Crew crew = new Crew(2);
    private final HeapBudget budget = new HeapBudget(10 * GB, 16 * GB, crew);

    @Test
    void refusesMoreThanSeventyPercentOfTheHeap() {
        assertThatThrownBy(() -> budget.acquire(8 * GB, Relief.RECALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("needs 8.0 GB, but the heap limit is 10.0 GB, of which 70 % may be used;"
                        + " raise it with HOPFIELD_JAVA_OPTS=-Xmx11g, or store fewer or smaller patterns");
    }

    @Test
    void doesNotAdviseMoreThanTheMachineHas() {
        assertThatThrownBy(() -> budget.acquire(14 * GB, Relief.RECALL))
                .hasMessage("needs 14.0 GB, but the heap limit is 10.0 GB, of which 70 % may be used; this machine has"
                        + " 16.0 GB, which is too little: store fewer or smaller patterns, or take a model that needs"
                        + " less");
    }

    @Test
    void refusesWhateverIsInUseAtTheTime() throws InterruptedException {
        budget.acquire(7 * GB, Relief.RECALL);
        assertThatThrownBy(() -> budget.acquire(8 * GB, Relief.RECALL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesOutSeventyPercentAtOnce() {
        assertThatCode(() -> {
                    budget.acquire(4 * GB, Relief.RECALL);
                    budget.acquire(3 * GB, Relief.RECALL);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void givesAgainWhatWasReleased() throws InterruptedException {
        budget.acquire(7 * GB, Relief.RECALL);
        budget.release(7 * GB);
        assertThatCode(() -> budget.acquire(7 * GB, Relief.RECALL)).doesNotThrowAnyException();
    }

    @Test
    void letsOneWaitUntilThereIsRoom() throws InterruptedException {
        budget.acquire(5 * GB, Relief.RECALL);
        CountDownLatch admitted = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            acquireQuietly(5 * GB);
            admitted.countDown();
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        budget.release(5 * GB);
        assertThat(admitted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void letsOneThatWaitsHelpAnother() throws Exception {
        budget.acquire(7 * GB, Relief.RECALL);
        Thread waiting = new Thread(() -> acquireQuietly(GB));
        waiting.start();
        CyclicBarrier bothAtOnce = new CyclicBarrier(2);
        crew.forEach(2, task -> Meeting.at(bothAtOnce));
        budget.release(7 * GB);
        waiting.join();
    }

    private void acquireQuietly(long bytes) {
        try {
            budget.acquire(bytes, Relief.RECALL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
