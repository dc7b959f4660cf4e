package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.execution.Job;
import java.io.IOException;

/** Runs one cell after another; right but for its flaw. */
@Component(name = "toy-engine", summary = "runs one cell after another")
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
        NEEDS_A_CELL
    }

    @Override
    public void run(Job job) throws IOException, InterruptedException {
        if (flaw == Flaw.NEEDS_A_CELL && job.cells() == 0) {
            throw new IllegalArgumentException("there is nothing to do");
        }
        int last = job.cells() - (flaw == Flaw.LEAVES_THE_LAST_OUT ? 1 : 0);
        if (flaw == Flaw.RUNS_THE_FIRST_TWICE && job.cells() > 0) {
            job.run(0);
        }
        for (int cell = 0; cell < last; cell++) {
            run(job, cell);
        }
    }

    private void run(Job job, int cell) throws IOException, InterruptedException {
        try {
            job.run(cell);
        } catch (IOException e) {
            if (flaw == Flaw.WRAPS_FAILURES) {
                throw new IOException("cell " + cell + " failed", e);
            }
            if (flaw != Flaw.SWALLOWS_FAILURES) {
                throw e;
            }
        }
    }
}
