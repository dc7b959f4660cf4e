package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.execution.Job;
import java.io.IOException;

/** Runs cells on the calling thread, the last first. */
@Component(name = "backwards", summary = "runs cells one by one, the last first")
public record Backwards() implements Engine {

    @Override
    public void run(Job job) throws IOException, InterruptedException {
        for (int cell = job.cells() - 1; cell >= 0; cell--) {
            job.run(cell);
        }
    }
}
