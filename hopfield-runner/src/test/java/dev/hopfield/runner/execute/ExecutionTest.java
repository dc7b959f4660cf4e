package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.execution.Job;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.toy.Backwards;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    @Component(name = "made-up", summary = "does what a test says")
    private record MadeUp(Engine behaviour) implements Engine {

        @Override
        public void run(Job job) throws IOException, InterruptedException {
            behaviour.run(job);
        }
    }

    private static final List<Cell> CELLS =
            Comparison.cells(Comparison.small().withTrials(3).withCount(3));

    private static List<CellResult> run(Engine engine) throws IOException {
        return new Execution(new MadeUp(engine), 2).run(CELLS, result -> {});
    }

    private static List<List<Double>> values(List<CellResult> results) {
        return results.stream()
                .flatMap(result -> result.rows().stream())
                .map(RowResult::values)
                .toList();
    }

    @Test
    void givesTheSameResultsWithAnyEngine() throws IOException {
        List<CellResult> backwards = run(new Backwards());
        assertThat(backwards).extracting(CellResult::cell).isEqualTo(CELLS);
        assertThat(values(backwards)).isEqualTo(values(run(new LocalEngine())));
    }

    @Test
    void tellsAnEngineOfTheTasksAndThreads() throws IOException {
        List<Integer> told = new ArrayList<>();
        run(job -> {
            told.addAll(List.of(job.tasks(), job.threads()));
            new Backwards().run(job);
        });
        assertThat(told).containsExactly(3, 2);
    }

    @Test
    void letsHelpersGoWhenAllTasksAreDone() throws IOException {
        List<String> did = new ArrayList<>();
        run(job -> {
            new Backwards().run(job);
            job.help();
            did.add("returned");
        });
        assertThat(did).containsExactly("returned");
    }

    @Test
    void refusesAnEngineThatLeavesTasksOut() {
        assertThatThrownBy(() -> run(job -> job.run(1)))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("the engine 'made-up' left out 2 of 3 tasks, the first of them task 0\n");
    }

    @Test
    void refusesAnEngineThatRunsATaskTwice() {
        assertThatThrownBy(() -> run(job -> {
                    job.run(0);
                    job.run(0);
                }))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(
                        "the engine 'made-up' failed: IllegalStateException: task 0 is run a second time; run each once\n");
    }

    @Test
    void refusesAnEngineThatRunsWhatIsNotThere() {
        assertThatThrownBy(() -> run(job -> job.run(3)))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("the engine 'made-up' failed: there is no task 3; the tasks are 0 to 2\n");
    }

    @Test
    void tellsOfAnEngineThatFails() {
        assertThatThrownBy(() -> run(job -> {
                    throw new NoClassDefFoundError("org/example/Cluster");
                }))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("the engine 'made-up' failed: NoClassDefFoundError: org/example/Cluster\n");
    }

    @Test
    void tellsWhyTheFirstOfSeveralTasksFailed() {
        PatternSource broken = seed -> {
            throw new InvalidData("p.csv:3", "it is broken", "mend it");
        };
        List<Cell> cells = Comparison.cells(Comparison.small().withTrials(2).withPatterns(broken));
        Engine deaf = job -> {
            for (int task = job.tasks() - 1; task >= 0; task--) {
                try {
                    job.run(task);
                } catch (IOException | RuntimeException e) {
                    continue;
                }
            }
        };
        assertThatThrownBy(() -> new Execution(deaf, 1).run(cells, result -> {}))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith("p.csv:3: it is broken");
    }
}
