package org.example.tour;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.execution.Job;
import java.io.IOException;

/** One task after another on the calling thread: for a profiler, or a debugger. */
@Component(name = "one-by-one", summary = "runs one task after another on a single thread")
public record OneByOne() implements Engine {

    @Override
    public void run(Job job) throws IOException, InterruptedException {
        for (int task = 0; task < job.tasks(); task++) {
            job.run(task);
        }
    }
}
