package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.execution.Job;
import java.io.IOException;

/** Runs tasks on the calling thread, the last first. */
@Component(name = "backwards", summary = "runs tasks one by one, the last first")
public record Backwards() implements Engine {

    @Override
    public void run(Job job) throws IOException, InterruptedException {
        for (int task = job.tasks() - 1; task >= 0; task--) {
            job.run(task);
        }
    }
}
