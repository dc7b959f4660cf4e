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
 * <p>Jobs are made up: their cells do nothing but tell that they were run, or fail.
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
    void runsEveryCellOnce() throws IOException, InterruptedException {
        for (int threads : new int[] {1, 2, 7}) {
            for (int cells : new int[] {1, 2, 30}) {
                SampleJob job = new SampleJob(cells, threads, -1);
                engine().run(job);
                assertThat(job.timesRun())
                        .as(because("every cell from 0 to cells - 1 must be run, once; here of " + cells + " cells on "
                                + threads + " threads"))
                        .isEqualTo(Collections.nCopies(cells, 1));
            }
        }
    }

    @Test
    void endsWithoutCells() throws IOException, InterruptedException {
        SampleJob job = new SampleJob(0, 2, -1);
        engine().run(job);
        assertThat(job.timesRun())
                .as(because("a job may have no cell; then there is nothing to do"))
                .isEmpty();
    }

    @Test
    void returnsWhenAllCellsAreDone() throws IOException, InterruptedException {
        SampleJob job = new SampleJob(20, 3, -1);
        engine().run(job);
        assertThat(job.ended())
                .as(because("an engine must wait for the cells that it started before it returns"))
                .isGreaterThanOrEqualTo(job.begun());
    }

    @Test
    void keepsToTheThreadsThatItMayUse() throws IOException, InterruptedException {
        SampleJob job = new SampleJob(40, 2, -1);
        engine().run(job);
        assertThat(job.mostAtOnce())
                .as(because(
                        "no more cells may run at the same time than the job has threads, which the user asked for"))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void throwsWhatACellThrows() {
        for (int threads : new int[] {1, 3}) {
            SampleJob job = new SampleJob(10, threads, 4);
            assertThatThrownBy(() -> engine().run(job))
                    .as(
                            because(
                                    "when a cell fails, the engine must end and throw what the cell threw, not wrap or swallow it"))
                    .isSameAs(job.failure());
        }
    }

    @Test
    void beginsNoCellAnyMoreWhenItHasFailed() throws InterruptedException {
        SampleJob job = new SampleJob(100, 3, 4);
        assertThatThrownBy(() -> engine().run(job)).isNotNull();
        int begun = job.begun();
        assertThat(job.threadsLeft())
                .as(because(
                        "the threads of an engine must end with its job, also when a cell fails; shut their pool down"))
                .isEmpty();
        assertThat(job.begun())
                .as(because(
                        "when a cell has failed the others are in vain: none may be begun after the engine has thrown"))
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
