package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CrewTest {

    private final List<Thread> helpers = new ArrayList<>();

    /** A crew all of whose threads but the caller's have nothing else to do. */
    private Crew crew(int count) {
        Crew crew = new Crew(count);
        for (int helper = 1; helper < count; helper++) {
            Thread thread = new Thread(() -> helpUntilInterrupted(crew));
            thread.start();
            helpers.add(thread);
        }
        return crew;
    }

    private static void helpUntilInterrupted(Crew crew) {
        try {
            crew.helpUntil(() -> false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void interruptedHelpersEnd() throws InterruptedException {
        for (Thread helper : helpers) {
            helper.interrupt();
            helper.join();
        }
    }

    private static void awaitSleepOf(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 0", "2, 1", "2, 2", "2, 1000", "3, 100", "8, 5", "8, 1000"})
    void doesEveryTaskOnce(int count, int tasks) {
        AtomicIntegerArray done = new AtomicIntegerArray(tasks);
        crew(count).forEach(tasks, done::getAndIncrement);
        assertThat(IntStream.range(0, tasks).map(done::get)).allMatch(times -> times == 1);
    }

    @Test
    void showsTheCallerWhatTasksWrote() {
        Crew crew = crew(3);
        int[] squares = new int[64];
        for (int round = 1; round <= 2000; round++) {
            int factor = round;
            crew.forEach(squares.length, task -> squares[task] = factor * task);
            assertThat(IntStream.range(0, squares.length).filter(task -> squares[task] != factor * task))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void bringsAllIdleThreadsTogether(int count) {
        CyclicBarrier allAtOnce = new CyclicBarrier(count);
        crew(count).forEach(count, task -> Meeting.at(allAtOnce));
    }

    @Test
    void wakesThreadsThatHaveFallenAsleep() {
        Crew crew = crew(3);
        helpers.forEach(CrewTest::awaitSleepOf);
        CyclicBarrier allAtOnce = new CyclicBarrier(3);
        crew.forEach(3, task -> Meeting.at(allAtOnce));
    }

    @Test
    void leavesTheCallerAloneWhereAllAreBusy() {
        Thread caller = Thread.currentThread();
        List<Thread> threads = new ArrayList<>();
        new Crew(4).forEach(10, task -> threads.add(Thread.currentThread()));
        assertThat(threads).hasSize(10).containsOnly(caller);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void throwsWhatATaskThrew(int count) {
        Crew crew = crew(count);
        assertThatThrownBy(() -> crew.forEach(50, task -> {
                    if (task == 17) {
                        throw new IllegalArgumentException("task 17");
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 17");
    }

    /** The second task fails only once the fourth has. */
    @Test
    void throwsTheFailureOfTheSmallestNumberWhoeverIsFirst() {
        Crew crew = crew(2);
        CountDownLatch laterHasFailed = new CountDownLatch(1);
        assertThatThrownBy(() -> crew.forEach(4, task -> {
                    if (task == 1) {
                        await(laterHasFailed);
                        throw new IllegalArgumentException("task 1");
                    }
                    if (task == 3) {
                        laterHasFailed.countDown();
                        throw new IllegalArgumentException("task 3");
                    }
                }))
                .hasMessage("task 1");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void throwsErrorsToo() {
        Crew crew = crew(2);
        assertThatThrownBy(() -> crew.forEach(50, task -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void goesOnAfterAFailure() {
        Crew crew = crew(2);
        assertThatThrownBy(() -> crew.forEach(2, task -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        CyclicBarrier bothAtOnce = new CyclicBarrier(2);
        crew.forEach(2, task -> Meeting.at(bothAtOnce));
    }

    @Test
    void doesNotHangWhereTasksAskAgain() {
        Crew crew = crew(2);
        AtomicIntegerArray done = new AtomicIntegerArray(8 * 8);
        crew.forEach(8, outer -> crew.forEach(8, inner -> done.getAndIncrement(8 * outer + inner)));
        assertThat(IntStream.range(0, 64).map(done::get)).containsOnly(1);
    }

    @Test
    void helpsSeveralCallersAtOnce() throws InterruptedException {
        Crew crew = crew(3);
        AtomicIntegerArray done = new AtomicIntegerArray(20_000);
        Thread other = new Thread(() -> tenAtATime(crew, done, 0));
        other.start();
        tenAtATime(crew, done, 10_000);
        other.join();
        assertThat(IntStream.range(0, 20_000).filter(task -> done.get(task) != 1))
                .isEmpty();
    }

    private static void tenAtATime(Crew crew, AtomicIntegerArray done, int first) {
        for (int job = 0; job < 1000; job++) {
            int start = first + 10 * job;
            crew.forEach(10, task -> done.getAndIncrement(start + task));
        }
    }

    @Test
    void keepsTheInterruptOfACallerUntilItsTasksAreDone() {
        Crew crew = crew(2);
        AtomicIntegerArray done = new AtomicIntegerArray(100);
        Thread.currentThread().interrupt();
        crew.forEach(100, done::getAndIncrement);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(IntStream.range(0, 100).map(done::get)).containsOnly(1);
    }

    @Test
    void letsHelpersGoWhenTheirConditionHolds() throws InterruptedException {
        Crew crew = new Crew(2);
        AtomicBoolean over = new AtomicBoolean();
        Thread helper = new Thread(() -> helpUntil(crew, over));
        helper.start();
        awaitSleepOf(helper);
        over.set(true);
        crew.wakeAll();
        helper.join();
    }

    private static void helpUntil(Crew crew, AtomicBoolean over) {
        try {
            crew.helpUntil(over::get);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
