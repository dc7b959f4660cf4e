package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.execution.Job;
import java.io.IOException;

/** Runs one task after another; right but for its flaw. */
@Component(name = "toy-engine", summary = "runs one task after another")
public record ToyEngine(
        @Parameter(doc = "what is wrong with it", preset = "none")
        Flaw flaw) implements Engine {

    /** One thing that it does wrong. */
    public enum Flaw {
        NONE,
        LEAVES_THE_LAST_OUT,
        RUNS_THE_FIRST_TWICE,
        SWALLOWS_FAILURES,
        WRAPS_FAILURES,
        NEEDS_A_TASK
    }

    @Override
    public void run(Job job) throws IOException, InterruptedException {
        if (flaw == Flaw.NEEDS_A_TASK && job.tasks() == 0) {
            throw new IllegalArgumentException("there is nothing to do");
        }
        int last = job.tasks() - (flaw == Flaw.LEAVES_THE_LAST_OUT ? 1 : 0);
        if (flaw == Flaw.RUNS_THE_FIRST_TWICE && job.tasks() > 0) {
            job.run(0);
        }
        for (int task = 0; task < last; task++) {
            run(job, task);
        }
    }

    private void run(Job job, int task) throws IOException, InterruptedException {
        try {
            job.run(task);
        } catch (IOException e) {
            if (flaw == Flaw.WRAPS_FAILURES) {
                throw new IOException("task " + task + " failed", e);
            }
            if (flaw != Flaw.SWALLOWS_FAILURES) {
                throw e;
            }
        }
    }
}
