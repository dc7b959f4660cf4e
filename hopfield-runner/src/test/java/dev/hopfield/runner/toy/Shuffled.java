package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.execution.Job;
import dev.hopfield.runner.execute.LocalEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Does tasks on as many threads as there are, in an order that a seed decides.
 *
 * @param seed of the order
 */
@Component(name = "shuffled", summary = "runs cells in random order")
public record Shuffled(
        @Parameter(doc = "the seed of the order", preset = "1982")
        long seed) implements Engine {

    private record Reordered(Job job, List<Integer> order) implements Job {

        @Override
        public int tasks() {
            return job.tasks();
        }

        @Override
        public int threads() {
            return job.threads();
        }

        @Override
        public void run(int task) throws IOException, InterruptedException {
            job.run(order.get(task));
        }

        @Override
        public void help() throws InterruptedException {
            job.help();
        }
    }

    @Override
    public void run(Job job) throws IOException, InterruptedException {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, job.tasks()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        new LocalEngine().run(new Reordered(job, order));
    }
}
