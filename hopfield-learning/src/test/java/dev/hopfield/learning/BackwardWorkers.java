package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import java.util.function.IntConsumer;

/** Four workers, one after another and the last task first, so that what depends on the order of tasks is found out. */
record BackwardWorkers() implements Workers {

    @Override
    public int count() {
        return 4;
    }

    @Override
    public void forEach(int tasks, IntConsumer task) {
        for (int number = tasks - 1; number >= 0; number--) {
            task.accept(number);
        }
    }
}
