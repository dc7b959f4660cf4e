package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.execution.Engine;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Engine} must do. A {@link PluginContract} runs it for each of a plugin's; to try one alone, extend it:
 *
 * <pre>{@code
 * class MyEngineTest extends EngineContract {
 *     @Override
 *     protected Engine engine() {
 *         return new MyEngine();
 *     }
 * }
 * }</pre>
 *
 * <p>Jobs are made up: their tasks do nothing but tell that they were run, or fail.
 */
public abstract class EngineContract {

    /** The engine under test, as configured; asked for again in each test. */
    protected abstract Engine engine();

    /**
     * The contract of a configured engine.
     *
     * @param engine what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static EngineContract of(Engine engine) {
        return new EngineContract() {
            @Override
            protected Engine engine() {
                return engine;
            }
        };
    }

    @Test
    void runsEveryTaskOnce() throws IOException, InterruptedException {
        for (int threads : new int[] {1, 2, 7}) {
            for (int tasks : new int[] {1, 2, 30}) {
                SampleJob job = new SampleJob(tasks, threads, -1);
                engine().run(job);
                assertThat(job.timesRun())
                        .as(because("every task from 0 to tasks - 1 must be run, once; here of " + tasks + " tasks on "
                                + threads + " threads"))
                        .isEqualTo(Collections.nCopies(tasks, 1));
            }
        }
    }

    @Test
    void endsWithoutTasks() throws IOException, InterruptedException {
        SampleJob job = new SampleJob(0, 2, -1);
        engine().run(job);
        assertThat(job.timesRun())
                .as(because("a job may have no task; then there is nothing to do"))
                .isEmpty();
    }

    @Test
    void returnsWhenAllTasksAreDone() throws IOException, InterruptedException {
        SampleJob job = new SampleJob(20, 3, -1);
        engine().run(job);
        assertThat(job.ended())
                .as(because("an engine must wait for the tasks that it started before it returns"))
                .isGreaterThanOrEqualTo(job.begun());
    }

    @Test
    void keepsToTheThreadsThatItMayUse() throws IOException, InterruptedException {
        SampleJob job = new SampleJob(40, 2, -1);
        engine().run(job);
        assertThat(job.mostAtOnce())
                .as(because(
                        "no more tasks may run at the same time than the job has threads, which the user asked for"))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void throwsWhatATaskThrows() {
        for (int threads : new int[] {1, 3}) {
            SampleJob job = new SampleJob(10, threads, 4);
            assertThatThrownBy(() -> engine().run(job))
                    .as(
                            because(
                                    "when a task fails, the engine must end and throw what the task threw, not wrap or swallow it"))
                    .isSameAs(job.failure());
        }
    }

    @Test
    void beginsNoTaskAnyMoreWhenItHasFailed() throws InterruptedException {
        SampleJob job = new SampleJob(100, 3, 4);
        assertThatThrownBy(() -> engine().run(job)).isNotNull();
        int begun = job.begun();
        assertThat(job.threadsLeft())
                .as(because(
                        "the threads of an engine must end with its job, also when a task fails; shut their pool down"))
                .isEmpty();
        assertThat(job.begun())
                .as(because(
                        "when a task has failed the others are in vain: none may be begun after the engine has thrown"))
                .isEqualTo(begun);
    }

    @Test
    void leavesNoThreadBehind() throws IOException, InterruptedException {
        SampleJob job = new SampleJob(20, 3, -1);
        engine().run(job);
        assertThat(job.threadsLeft())
                .as(because("the threads of an engine must end with its job; shut their pool down"))
                .isEmpty();
    }

    private String because(String rule) {
        return rule + " (" + engine() + ")";
    }
}
